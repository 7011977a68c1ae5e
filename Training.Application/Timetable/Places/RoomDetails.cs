using FluentValidation;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Places;

/// <param name="Code">As it stands on its door; unique.</param>
/// <param name="Capacity">Seats, 1 to <see cref="Room.MaxCapacity"/>.</param>
/// <param name="ClosedFrom">The first day on which it can no longer be used; null while it can.</param>
public sealed record RoomDetails(
    SiteId Site,
    string Code,
    int Capacity,
    IReadOnlyList<RoomFeature> Features,
    DateOnly? ClosedFrom = null
);

internal sealed class RoomDetailsRules : AbstractValidator<RoomDetails>
{
    public RoomDetailsRules()
    {
        RuleFor(room => room.Code).Must(ShortCode.Fits).WithErrorCode("places.code_malformed");
        RuleFor(room => room.Capacity)
            .InclusiveBetween(1, Room.MaxCapacity)
            .WithErrorCode("places.capacity_out_of_range");
    }
}

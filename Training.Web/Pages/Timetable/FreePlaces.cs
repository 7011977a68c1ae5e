using MediatR;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Timetable;

/// <summary>A session that was refused a place, and the nearest ones where it could be.</summary>
public sealed record FreePlaces(SessionId Session, IReadOnlyList<FreePlace> Places)
{
    /// <returns>Null when there is no such session any more.</returns>
    public static async Task<FreePlaces?> Near(
        ISender sender,
        SessionId id,
        DateOnly date,
        int firstPeriod,
        CancellationToken ct
    )
    {
        if (!(await sender.Send(new ShowSession(id), ct)).Succeeded(out var session))
            return null;

        var length = session.Plan.Slot.UntilPeriod - session.Plan.Slot.FirstPeriod ?? 1;
        var wanted = session.Plan with { Date = date, Slot = Slot.OfPeriods(firstPeriod, firstPeriod + length) };
        var found = await sender.Send(new FindPlaces(wanted, id), ct);
        return new(id, found.Succeeded(out var places) ? places : []);
    }
}

using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Places;

[Requires(Permission.EditResources)]
public sealed record AddRoom(RoomDetails Room) : ICommand<RoomId>;

internal sealed class AddRoomRules : AbstractValidator<AddRoom>
{
    public AddRoomRules() => RuleFor(command => command.Room).SetValidator(new RoomDetailsRules());
}

internal sealed class AddRoomHandler(ITimetableDb db, TimeProvider clock) : IRequestHandler<AddRoom, Result<RoomId>>
{
    public async Task<Result<RoomId>> Handle(AddRoom command, CancellationToken ct)
    {
        var room = new Room(RoomId.New(clock.GetUtcNow()), command.Room);
        if (!await db.Sites.AnyAsync(site => site.Id == room.SiteId, ct))
            return PlaceErrors.SiteMissing;
        if (await db.Rooms.AnyAsync(other => other.Code == room.Code, ct))
            return PlaceErrors.RoomCodeTaken.With("code", room.Code);

        return db.Rooms.Add(room).Entity.Id;
    }
}

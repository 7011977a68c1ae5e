using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Places;

[Requires(Permission.ViewPlanning)]
public sealed record ShowRoom(RoomId Id) : IQuery<RoomView>;

public sealed record RoomView(RoomId Id, RoomDetails Details, int Version);

internal sealed class ShowRoomHandler(ITimetableDb db) : IRequestHandler<ShowRoom, Result<RoomView>>
{
    public async Task<Result<RoomView>> Handle(ShowRoom query, CancellationToken ct) =>
        await db.Rooms.AsNoTracking().SingleOrDefaultAsync(room => room.Id == query.Id, ct) is { } room
            ? new RoomView(
                room.Id,
                new(room.SiteId, room.Code, room.Capacity, room.Features, room.ClosedFrom),
                room.Version
            )
            : PlaceErrors.RoomUnknown;
}

using FluentValidation;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Places;

/// <summary>Changes a room: its code, its size, what is in it, where it is, from when on it is closed.</summary>
/// <param name="Version">As it was read.</param>
/// <param name="Accepted">How many sessions the person saw that become impossible.</param>
[Requires(Permission.EditResources)]
public sealed record ChangeRoom(RoomId Id, RoomDetails Room, int Version, int Accepted = 0) : ICommand<RoomId>;

/// <summary>The sessions that such a change would make impossible.</summary>
[Requires(Permission.EditResources)]
public sealed record PreviewRoom(RoomId Id, RoomDetails Room) : IQuery<IReadOnlyList<HitSession>>;

internal sealed class ChangeRoomRules : AbstractValidator<ChangeRoom>
{
    public ChangeRoomRules() => RuleFor(command => command.Room).SetValidator(new RoomDetailsRules());
}

internal sealed class ChangeRoomHandler(ITimetableDb db, SessionsHit hit)
    : IRequestHandler<ChangeRoom, Result<RoomId>>,
        IRequestHandler<PreviewRoom, Result<IReadOnlyList<HitSession>>>
{
    public async Task<Result<RoomId>> Handle(ChangeRoom command, CancellationToken ct)
    {
        if (await db.Rooms.SingleOrDefaultAsync(other => other.Id == command.Id, ct) is not { } room)
            return PlaceErrors.RoomUnknown;
        if (room.Version != command.Version)
            return Error.Stale;
        if (!await db.Sites.AnyAsync(site => site.Id == command.Room.Site, ct))
            return PlaceErrors.SiteMissing;

        room.Change(command.Room);
        if (await db.Rooms.AnyAsync(other => other.Code == room.Code && other.Id != room.Id, ct))
            return PlaceErrors.RoomCodeTaken.With("code", room.Code);

        var accepted = (await hit.By(room, ct)).Accept(command.Accepted);
        return accepted.Succeeded(out _) ? room.Id : Result<RoomId>.Refuse(accepted.Errors);
    }

    public async Task<Result<IReadOnlyList<HitSession>>> Handle(PreviewRoom query, CancellationToken ct)
    {
        if (await db.Rooms.AsNoTracking().SingleOrDefaultAsync(other => other.Id == query.Id, ct) is not { } room)
            return PlaceErrors.RoomUnknown;

        room.Change(query.Room);
        return (await hit.By(room, ct)).ToList();
    }
}

using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Places;

/// <summary>Every site with its rooms, and the ways between sites.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ListPlaces : IQuery<IReadOnlyList<SiteView>>;

/// <param name="Minutes">To the other sites.</param>
public sealed record SiteView(
    SiteId Id,
    SiteDetails Details,
    IReadOnlyDictionary<SiteId, int> Minutes,
    IReadOnlyList<RoomLine> Rooms,
    int Version
);

/// <param name="Weekly">How many sessions it has in the week of today.</param>
public sealed record RoomLine(
    RoomId Id,
    string Code,
    int Capacity,
    IReadOnlyList<RoomFeature> Features,
    DateOnly? ClosedFrom,
    int Weekly
);

internal sealed class ListPlacesHandler(ITimetableDb db, TimeProvider clock)
    : IRequestHandler<ListPlaces, Result<IReadOnlyList<SiteView>>>
{
    public async Task<Result<IReadOnlyList<SiteView>>> Handle(ListPlaces query, CancellationToken ct)
    {
        var monday = clock.Day().Monday();
        var sunday = monday.AddDays(6);
        var weekly = await db
            .Bookings.Where(b => b.Resource == Resource.Room && b.Active && b.Date >= monday && b.Date <= sunday)
            .GroupBy(b => b.ResourceId)
            .Select(room => new { room.Key, Count = room.Count() })
            .ToDictionaryAsync(room => room.Key, room => room.Count, ct);
        var rooms = (await db.Rooms.AsNoTracking().OrderBy(room => room.Code).ToListAsync(ct))
            .Select(room => (room.SiteId, Line: Line(room, weekly.GetValueOrDefault(room.Id.Value))))
            .ToLookup(room => room.SiteId, room => room.Line);
        return (await db.Sites.AsNoTracking().OrderBy(site => site.Code).ToListAsync(ct))
            .Select(site => new SiteView(
                site.Id,
                new(site.Code, site.NameVi, site.NameEn, site.Address),
                site.Travel.ToDictionary(way => new SiteId(way.Key), way => way.Value),
                [.. rooms[site.Id]],
                site.Version
            ))
            .ToList();
    }

    private static RoomLine Line(Room room, int weekly) =>
        new(room.Id, room.Code, room.Capacity, room.Features, room.ClosedFrom, weekly);
}

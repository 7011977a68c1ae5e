using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>The nearest places where a session would clash with nothing, for whoever was refused.</summary>
/// <param name="Plan">As it was wanted.</param>
/// <param name="Id">The session, when it exists already.</param>
/// <param name="Count">At most so many.</param>
[Requires(Permission.EditTimetable)]
public sealed record FindPlaces(SessionPlan Plan, SessionId? Id = null, int Count = 5)
    : IQuery<IReadOnlyList<FreePlace>>;

/// <summary>A time, and a room if one is needed.</summary>
public sealed record FreePlace(
    DateOnly Date,
    int FirstPeriod,
    TimeOnly Begins,
    TimeOnly Ends,
    RoomId? Room,
    string? RoomCode
);

internal sealed class FindPlacesRules : AbstractValidator<FindPlaces>
{
    public FindPlacesRules() => RuleFor(r => r.Plan.Date).IsPlannable();
}

internal sealed class FindPlacesHandler(ITimetableDb db, SurroundingsReader reader)
    : IRequestHandler<FindPlaces, Result<IReadOnlyList<FreePlace>>>
{
    /// <summary>Two weeks before and after.</summary>
    private const int Reach = 14;

    public async Task<Result<IReadOnlyList<FreePlace>>> Handle(FindPlaces query, CancellationToken ct)
    {
        var plan = query.Plan;
        var days = Enumerable.Range(-Reach, 2 * Reach + 1).Select(plan.Date.AddDays).ToList();
        var rooms = plan.Room is null ? [] : await db.Rooms.AsNoTracking().OrderBy(room => room.Code).ToListAsync(ct);
        var around = await reader.Read(
            days.ConvertAll(day => plan with { Date = day }),
            ct,
            rooms.ConvertAll(room => room.Id)
        );
        if (PlanRules.Check(plan, around).ToList() is { Count: > 0 } unknown)
            return Result<IReadOnlyList<FreePlace>>.Refuse(unknown);

        var id = query.Id ?? default;
        return days.OrderBy(day => Math.Abs(day.DayNumber - plan.Date.DayNumber))
            .SelectMany(day => Places(id, plan with { Date = day }, rooms, around))
            .Take(query.Count)
            .ToList();
    }

    private static IEnumerable<FreePlace> Places(SessionId id, SessionPlan plan, List<Room> rooms, Surroundings around)
    {
        foreach (var slot in PlaceSlots.Of(plan, around.Grids))
        {
            if (!around.Grids.Place(plan.Date, slot).Succeeded(out var time))
                continue;

            foreach (var room in Choices(plan.Room, rooms))
            {
                var session = PlacedSession.Of(id, plan with { Slot = slot, Room = room?.Id }, time);
                if (ClashRule.Check([session], around).Count > 0)
                    continue;
                yield return new(
                    plan.Date,
                    slot.FirstPeriod!.Value,
                    time.Interval.Begins,
                    time.Interval.Ends,
                    room?.Id,
                    room?.Code
                );
                break; // the first room will do
            }
        }
    }

    /// <summary>The room wanted first; a session without one stays without.</summary>
    private static IEnumerable<Room?> Choices(RoomId? wanted, List<Room> rooms) =>
        wanted is null ? [null] : rooms.OrderBy(room => room.Id != wanted);
}

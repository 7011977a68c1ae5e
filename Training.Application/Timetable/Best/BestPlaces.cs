using Training.Application.Attendance.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Best;

/// <summary>
/// Where else a planned session could be: free places, ranked by the wishes that a whole timetable is made by. Beside
/// <see cref="FindPlaces"/>, which asks for the nearest place of a session that may not be planned yet.
/// </summary>
/// <param name="Count">At most so many.</param>
[Requires(Permission.EditTimetable)]
public sealed record BestPlaces(SessionId Id, int Count = 8) : IQuery<IReadOnlyList<BestPlace>>;

/// <summary>A place that clashes with nothing.</summary>
/// <param name="Room">Null where none is needed.</param>
/// <param name="Substitute">Who would teach it there; null: whoever teaches it now.</param>
/// <param name="Cost">Wishes no longer met, less those met besides, weighted; below 0 it is better than now.</param>
/// <param name="Reasons">What gets better, then what gets worse.</param>
public sealed record BestPlace(
    DateOnly Date,
    int FirstPeriod,
    TimeOnly Begins,
    TimeOnly Ends,
    RoomId? Room,
    string? RoomCode,
    PlaceSubstitute? Substitute,
    int Cost,
    IReadOnlyList<PlaceReason> Reasons
);

/// <param name="Periods">That they would teach in that week, with these.</param>
/// <param name="Why">Why the instructor cannot.</param>
public sealed record PlaceSubstitute(InstructorId Id, string Name, int Periods, Error Why);

/// <summary>One wish that a place meets and the session does not meet now, or the other way round.</summary>
/// <param name="Code">Of a sentence.</param>
public sealed record PlaceReason(string Code, bool IsBetter, IReadOnlyList<Fact> Facts);

internal sealed class BestPlacesHandler(
    ITimetableDb db,
    ICurricula curricula,
    IHeldSessions registers,
    SurroundingsReader reader,
    TimeProvider clock
) : IRequestHandler<BestPlaces, Result<IReadOnlyList<BestPlace>>>
{
    /// <summary>Two weeks before and after.</summary>
    private const int Reach = 14;

    public async Task<Result<IReadOnlyList<BestPlace>>> Handle(BestPlaces query, CancellationToken ct)
    {
        var found = await db.Sessions.AsNoTracking().FindPlanned(query.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<IReadOnlyList<BestPlace>>.Refuse(found.Errors);
        if ((await registers.Among([session.Id], ct)).TryGetValue(session.Id, out var held))
            return TimetableErrors.Held.With("date", held.Date);

        var (plan, today) = (session.Plan, clock.Day());
        var days = Enumerable
            .Range(-Reach, 2 * Reach + 1)
            .Select(plan.Date.AddDays)
            .Where(day => day >= today)
            .ToList();
        var rooms = plan.Room is null ? [] : await db.Rooms.AsNoTracking().OrderBy(room => room.Code).ToListAsync(ct);
        var substitutes = await Qualified(plan, ct);
        List<SessionPlan> asked =
        [
            plan,
            .. days.Select(day => plan with { Date = day }),
            .. substitutes.Select(who => plan with { Instructors = [who.Id] }),
        ];
        var around = await reader.Read(asked, ct, rooms.ConvertAll(room => room.Id));

        var merits = new PlaceMerits(PlacedSession.Of(session), around);
        return new PlaceSearch(session, merits.Prefer(rooms), substitutes, around)
            .Find(days.Where(merits.IsUsual))
            .Select(place => place.Rated(merits))
            .OrderBy(place => place.Cost)
            .ThenBy(place => place.Substitute is not null)
            .ThenBy(place => Math.Abs(place.Date.DayNumber - plan.Date.DayNumber))
            .ThenBy(place => place.Date)
            .ThenBy(place => place.FirstPeriod)
            .Take(query.Count)
            .ToList();
    }

    /// <summary>Others who may teach the module; none where several people teach it together.</summary>
    private async Task<IReadOnlyList<Instructor>> Qualified(SessionPlan plan, CancellationToken ct)
    {
        if (plan.Instructors is not [var one])
            return [];

        var module = (await curricula.Modules([plan.ModuleId], ct))[plan.ModuleId].Code;
        var all = await db.Instructors.AsNoTracking().Where(who => who.Id != one).ToListAsync(ct);
        return [.. all.Where(who => who.Modules.Contains(module))];
    }
}

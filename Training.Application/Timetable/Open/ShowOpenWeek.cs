using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Open;

/// <summary>What is left to do in one week of a cohort: sessions that clash by now, and those that people were not told of.</summary>
/// <param name="Cohort">Its code.</param>
/// <param name="Day">Any day of the week.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ShowOpenWeek(string Cohort, DateOnly Day) : IQuery<OpenWeek>;

/// <param name="Monday">The first day of the week.</param>
/// <param name="Clashing">In order of time, as <paramref name="Drafts"/> are.</param>
/// <param name="Drafts">They differ from what was published, or were never published.</param>
public sealed record OpenWeek(
    CohortSummary Cohort,
    DateOnly Monday,
    IReadOnlyList<OpenSession> Clashing,
    IReadOnlyList<OpenSession> Drafts
);

/// <param name="Before">As people were told of it; null: they were not.</param>
/// <param name="Reasons">Why it cannot be where it is planned.</param>
public sealed record OpenSession(
    SessionId Id,
    SessionContent? Before,
    SessionContent Now,
    IReadOnlyList<Error> Reasons
);

internal sealed class ShowOpenWeekRules : AbstractValidator<ShowOpenWeek>
{
    public ShowOpenWeekRules() => RuleFor(r => r.Day).IsPlannable();
}

internal sealed class ShowOpenWeekHandler(IPublishingDb db, ICohortDirectory cohorts, SurroundingsReader surroundings)
    : IRequestHandler<ShowOpenWeek, Result<OpenWeek>>
{
    public async Task<Result<OpenWeek>> Handle(ShowOpenWeek query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var (monday, sunday) = (query.Day.Monday(), query.Day.Monday().AddDays(6));
        var sessions = await db
            .Sessions.AsNoTracking()
            .Include(session => session.Bookings)
            .Where(session => session.CohortId == cohort.Id && session.Date >= monday && session.Date <= sunday)
            .Where(session => session.State == SessionState.Planned || session.PublishedVersion != null)
            .OrderBy(session => session.Date)
            .ThenBy(session => session.From)
            .ToListAsync(ct);
        if (sessions.Count == 0)
            return new OpenWeek(cohort, monday, [], []);

        var around = await surroundings.Read(sessions.ConvertAll(session => session.Plan), ct);
        var reasons = ClashRule
            .Check([.. sessions.Where(s => s.State == SessionState.Planned).Select(PlacedSession.Of)], around)
            .ToLookup(clash => clash.Session, clash => clash.Error);
        var told = await Told([.. sessions.Where(session => session.IsDraft).Select(session => session.Id)], ct);
        var writer = new ContentWriter(around);
        return new OpenWeek(
            cohort,
            monday,
            [.. sessions.Where(session => reasons.Contains(session.Id)).Select(Open)],
            [.. sessions.Where(session => session.IsDraft).Select(Open).Where(Differs)]
        );

        OpenSession Open(Session session) =>
            new(
                session.Id,
                told.GetValueOrDefault(session.Id),
                writer.Write(session),
                [.. reasons[session.Id].Distinct()]
            );
    }

    /// <summary>Not what was changed and changed back.</summary>
    private static bool Differs(OpenSession open) => open.Before is not { } before || !before.ReadsLike(open.Now);

    /// <summary>The last edition of each that has one.</summary>
    private async Task<IReadOnlyDictionary<SessionId, SessionContent>> Told(List<SessionId> ids, CancellationToken ct)
    {
        var editions = await db
            .SessionEditions.AsNoTracking()
            .Where(edition => ids.Contains(edition.SessionId))
            .ToListAsync(ct);
        return editions
            .GroupBy(edition => edition.SessionId)
            .ToDictionary(session => session.Key, session => session.MaxBy(edition => edition.Sequence)!.Content);
    }
}

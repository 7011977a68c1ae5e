using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// Plans and changes sessions, some at a time: all of them or none. Whatever people do to the timetable goes through here,
/// so that no way around <see cref="ClashRule"/> exists; each step can be undone.
/// </summary>
internal sealed class TimetableEditor(
    ITimetableDb db,
    SurroundingsReader reader,
    TimetableSteps steps,
    TimeProvider clock
)
{
    public async Task<Result<List<SessionId>>> Place(
        string deed,
        IReadOnlyList<SessionPlan> plans,
        CancellationToken ct
    )
    {
        var wanted = plans.Select(plan => new Wanted(SessionId.New(clock.GetUtcNow()), plan)).ToList();
        var around = await reader.Read(plans, ct);
        var checkedPlans = Check(wanted, around);
        if (!checkedPlans.Succeeded(out var times))
            return Result<List<SessionId>>.Refuse(checkedPlans.Errors);

        var placed = wanted.Select(w => new Session(w.Id, CohortOf(w.Plan, around), w.Plan, times[w.Id])).ToList();
        db.Sessions.AddRange(placed);
        await steps.Record(deed, placed[0].CohortId, placed.ConvertAll(SessionBefore.New), ct);
        return placed.ConvertAll(session => session.Id);
    }

    /// <summary>Gives sessions that are tracked another plan.</summary>
    public async Task<Result<List<SessionId>>> Change(
        string deed,
        IReadOnlyList<(Session Session, SessionPlan Plan)> changes,
        CancellationToken ct
    )
    {
        var around = await reader.Read([.. changes.Select(change => change.Plan)], ct);
        var checkedPlans = Check([.. changes.Select(change => new Wanted(change.Session.Id, change.Plan))], around);
        if (!checkedPlans.Succeeded(out var times))
            return Result<List<SessionId>>.Refuse(checkedPlans.Errors);

        await steps.Record(
            deed,
            changes[0].Session.CohortId,
            [.. changes.Select(change => SessionBefore.Of(change.Session))],
            ct
        );
        foreach (var (session, plan) in changes)
            session.Become(plan, times[session.Id]);
        return changes.Select(change => change.Session.Id).ToList();
    }

    /// <summary>Takes back the last step of whoever asks; refused where somebody changed one of its sessions since.</summary>
    public async Task<Result<List<SessionId>>> Undo(CohortId cohort, CancellationToken ct)
    {
        if (await steps.Last(cohort, ct) is not { } step)
            return TimetableErrors.NothingToUndo;

        var ids = step.Before.Select(before => before.Id).ToList();
        var sessions = await db
            .Sessions.Include(session => session.Bookings)
            .Where(session => ids.Contains(session.Id))
            .ToDictionaryAsync(session => session.Id, ct);
        if (step.Before.Any(before => sessions.GetValueOrDefault(before.Id)?.Version != before.After))
            return TimetableErrors.ChangedSince;

        var back = step.Before.Where(before => before is { Plan: not null, State: SessionState.Planned }).ToList();
        var around = back.Count == 0 ? null : await reader.Read(back.ConvertAll(before => before.Plan!), ct);
        var times = new Dictionary<SessionId, SessionTime>();
        if (around is not null)
        {
            var checkedPlans = Check(back.ConvertAll(before => new Wanted(before.Id, before.Plan!)), around);
            if (!checkedPlans.Succeeded(out times))
                return Result<List<SessionId>>.Refuse(checkedPlans.Errors);
        }

        foreach (var before in step.Before)
            Return(sessions[before.Id], before, times);
        db.TimetableSteps.Remove(step);
        return ids;
    }

    private void Return(Session session, SessionBefore before, Dictionary<SessionId, SessionTime> times)
    {
        if (before.Plan is null && session.PublishedVersion is null)
            db.Sessions.Remove(session);
        else if (before.Plan is null || before.State == SessionState.Cancelled)
            session.Cancel(before.Reason);
        else
            session.Become(before.Plan, times[session.Id]);
    }

    /// <summary>When each would be, if it can be.</summary>
    private static Result<Dictionary<SessionId, SessionTime>> Check(IReadOnlyList<Wanted> wanted, Surroundings around)
    {
        var unknown = wanted.SelectMany(w => PlanRules.Check(w.Plan, around)).Distinct().ToList();
        if (unknown.Count > 0)
            return Result<Dictionary<SessionId, SessionTime>>.Refuse(unknown);

        var times = new Dictionary<SessionId, SessionTime>();
        foreach (var (id, plan) in wanted)
        {
            var placed = around.Grids.Place(plan.Date, plan.Slot);
            if (!placed.Succeeded(out var time))
                return Result<Dictionary<SessionId, SessionTime>>.Refuse(placed.Errors);
            times[id] = time;
        }

        var clashes = ClashRule.Check([.. wanted.Select(w => PlacedSession.Of(w.Id, w.Plan, times[w.Id]))], around);
        return clashes.Count > 0
            ? Result<Dictionary<SessionId, SessionTime>>.Refuse([.. clashes.Select(c => c.Error).Distinct()])
            : times;
    }

    private static CohortId CohortOf(SessionPlan plan, Surroundings around) => around.Classes[plan.Classes[0]].CohortId;

    private sealed record Wanted(SessionId Id, SessionPlan Plan);
}

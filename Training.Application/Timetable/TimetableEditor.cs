using Training.Application.Attendance.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>
/// Plans and changes sessions, some at a time. Whatever people do to the timetable goes through here, so that no way around
/// <see cref="ClashRule"/> exists: all of a step or none, and of an import what fits. Each step can be undone.
/// </summary>
internal sealed class TimetableEditor(
    ITimetableDb db,
    SurroundingsReader reader,
    IHeldSessions registers,
    TimetableSteps steps,
    TimeProvider clock
)
{
    public Task<Result<List<SessionId>>> Place(string deed, IReadOnlyList<SessionPlan> plans, CancellationToken ct) =>
        WriteAll(
            deed,
            [.. plans.Select(plan => new SessionEdit(SessionId.New(clock.GetUtcNow()), Session: null, plan))],
            ct
        );

    /// <summary>Gives sessions that are tracked another plan.</summary>
    /// <param name="cancelled">Sessions that the same step cancels; null: none.</param>
    public async Task<Result<List<SessionId>>> Change(
        string deed,
        IReadOnlyList<(Session Session, SessionPlan Plan)> changes,
        CancellationToken ct,
        Cancellations? cancelled = null
    )
    {
        List<SessionId> gone = [.. (cancelled?.Sessions ?? []).Select(session => session.Id)];
        var held = await registers.Among(gone, ct);
        if (HeldRule.CheckCancelled(gone, held).FirstOrDefault() is { } clash)
            return clash.Error;
        return await WriteAll(
            deed,
            [.. changes.Select(change => new SessionEdit(change.Session.Id, change.Session, change.Plan))],
            ct,
            cancelled
        );
    }

    /// <summary>Writes those that clash neither with what is planned nor with each other; answers why the others cannot be.</summary>
    public async Task<IReadOnlyList<Clash>> WriteWhatFits(
        string deed,
        IReadOnlyList<SessionEdit> edits,
        CancellationToken ct
    )
    {
        if (edits.Count == 0)
            return [];
        var around = await reader.Read([.. edits.Select(edit => edit.Plan)], ct);
        var (placed, faults) = Placement.Of(edits.Select(edit => (edit.Id, edit.Plan)), around);
        var refused = faults.ToList();
        var held = await registers.Among(placed.Keys, ct);
        while (Clashes(placed, held, around) is { Count: > 0 } clashes)
        {
            refused.AddRange(clashes);
            foreach (var clash in clashes)
                placed.Remove(clash.Session);
        }
        await Write(deed, [.. edits.Where(edit => placed.ContainsKey(edit.Id))], placed, around, ct);
        return refused;
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
        var placed = new Dictionary<SessionId, PlacedSession>();
        if (around is not null)
        {
            var checkedPlans = await Check([.. back.Select(before => (before.Id, before.Plan!))], around, ct);
            if (!checkedPlans.Succeeded(out placed))
                return Result<List<SessionId>>.Refuse(checkedPlans.Errors);
        }

        foreach (var before in step.Before)
            Return(sessions[before.Id], before, placed);
        db.TimetableSteps.Remove(step);
        return ids;
    }

    private void Return(Session session, SessionBefore before, Dictionary<SessionId, PlacedSession> placed)
    {
        if (before.Plan is null && session.PublishedVersion is null)
            db.Sessions.Remove(session);
        else if (before.Plan is null || before.State == SessionState.Cancelled)
            session.Cancel(before.Reason);
        else
            session.Become(before.Plan, placed[session.Id].Time);
    }

    private async Task<Result<List<SessionId>>> WriteAll(
        string deed,
        IReadOnlyList<SessionEdit> edits,
        CancellationToken ct,
        Cancellations? cancelled = null
    )
    {
        List<SessionPlan> plans =
        [
            .. edits.Select(edit => edit.Plan),
            .. (cancelled?.Sessions ?? []).Select(session => session.Plan), // so that they count as gone
        ];
        var around = await reader.Read(plans, ct);
        if (cancelled is not null)
            around = around.Without(cancelled.Sessions);
        var checkedPlans = await Check([.. edits.Select(edit => (edit.Id, edit.Plan))], around, ct);
        if (!checkedPlans.Succeeded(out var placed))
            return Result<List<SessionId>>.Refuse(checkedPlans.Errors);

        await Write(deed, edits, placed, around, ct, cancelled);
        return edits.Select(edit => edit.Id).ToList();
    }

    /// <summary>One step, however many sessions.</summary>
    private async Task Write(
        string deed,
        IReadOnlyList<SessionEdit> edits,
        Dictionary<SessionId, PlacedSession> placed,
        Surroundings around,
        CancellationToken ct,
        Cancellations? cancelled = null
    )
    {
        List<SessionBefore> before =
        [
            .. edits.Select(edit => Write(edit, placed[edit.Id].Time, around)),
            .. cancelled?.Cancel() ?? [],
        ];
        if (before.Count > 0)
            await steps.Record(deed, CohortOf(edits, cancelled, around), before, ct);
    }

    private SessionBefore Write(SessionEdit edit, SessionTime time, Surroundings around)
    {
        if (edit.Session is not { } session)
        {
            return SessionBefore.New(
                db.Sessions.Add(new(edit.Id, CohortOf(edit.Plan, around), edit.Plan, time)).Entity
            );
        }

        var before = SessionBefore.Of(session);
        session.Become(edit.Plan, time);
        return before;
    }

    /// <summary>Where each would be, if all of them can be.</summary>
    private async Task<Result<Dictionary<SessionId, PlacedSession>>> Check(
        IReadOnlyList<(SessionId, SessionPlan)> wanted,
        Surroundings around,
        CancellationToken ct
    )
    {
        var (placed, faults) = Placement.Of(wanted, around);
        var reasons = faults.Count > 0 ? faults : Clashes(placed, await registers.Among(placed.Keys, ct), around);
        return reasons.Count > 0
            ? Result<Dictionary<SessionId, PlacedSession>>.Refuse([.. reasons.Select(r => r.Error).Distinct()])
            : placed;
    }

    private static IReadOnlyList<Clash> Clashes(
        Dictionary<SessionId, PlacedSession> placed,
        IReadOnlyDictionary<SessionId, HeldSession> held,
        Surroundings around
    ) => [.. HeldRule.Check(placed.Values, held, around.Modules), .. ClashRule.Check([.. placed.Values], around)];

    private static CohortId CohortOf(IReadOnlyList<SessionEdit> edits, Cancellations? cancelled, Surroundings around) =>
        edits.Count > 0 ? CohortOf(edits[0].Plan, around) : cancelled!.Sessions[0].CohortId;

    private static CohortId CohortOf(SessionPlan plan, Surroundings around) => around.Classes[plan.Classes[0]].CohortId;
}

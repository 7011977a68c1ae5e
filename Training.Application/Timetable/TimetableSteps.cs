using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>The last steps of each person.</summary>
internal sealed class TimetableSteps(ITimetableDb db, IActor actor, TimeProvider clock)
{
    public async Task Record(string deed, CohortId cohort, IReadOnlyList<SessionBefore> before, CancellationToken ct)
    {
        var (now, number) = (clock.GetUtcNow(), (await Last(cohort, ct))?.Number + 1 ?? 1);
        db.TimetableSteps.Add(new(TimetableStepId.New(now), cohort, actor.User, number, now, deed, before));
    }

    /// <summary>The last step of whoever asks; null when there is none left.</summary>
    public Task<TimetableStep?> Last(CohortId cohort, CancellationToken ct) =>
        db
            .TimetableSteps.Where(step => step.CohortId == cohort && step.DoneBy == actor.User)
            .OrderByDescending(step => step.Number)
            .FirstOrDefaultAsync(ct);
}

using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>The last steps of each person.</summary>
internal sealed class TimetableSteps(ITimetableDb db, IActor actor, TimeProvider clock)
{
    public void Record(string deed, CohortId cohort, IReadOnlyList<SessionBefore> before) =>
        db.TimetableSteps.Add(
            new TimetableStep(
                TimetableStepId.New(clock.GetUtcNow()),
                cohort,
                actor.User,
                clock.GetUtcNow(),
                deed,
                before
            )
        );

    /// <summary>The last step of whoever asks; null when there is none left.</summary>
    public Task<TimetableStep?> Last(CohortId cohort, CancellationToken ct) =>
        db
            .TimetableSteps.Where(step => step.CohortId == cohort && step.DoneBy == actor.User)
            .OrderByDescending(step => step.At)
            .ThenByDescending(step => step.Id)
            .FirstOrDefaultAsync(ct);
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>How much time is left to answer.</summary>
public enum RecheckUrgency
{
    /// <summary>The last day has passed.</summary>
    Overdue,

    /// <summary>The last day is within <see cref="RecheckDeadlines.WarningDays"/> working days.</summary>
    Soon,
    InTime,
}

internal sealed class RecheckDeadlines(IRecheckDb db, IWorkingDays workingDays, TimeProvider clock)
{
    /// <summary>
    /// Working days to answer in. No text gives a figure for a selection by files and interview (REC-01, EXM-05 speaks of
    /// written papers); two weeks of work are as long as an office has for a complaint that needs no hearing.
    /// </summary>
    internal const int DaysToAnswer = 10;

    /// <summary>Working days before the last one from which a case stands on HR's home.</summary>
    internal const int WarningDays = 3;

    public Task<DateOnly> DueOn(DateOnly filedOn, CancellationToken ct) => workingDays.From(filedOn, DaysToAnswer, ct);

    /// <summary>Says of a last day how near it is.</summary>
    public async Task<Func<DateOnly, RecheckUrgency>> Urgency(CancellationToken ct)
    {
        var (today, soon) = (clock.Day(), await Soon(ct));
        return due =>
            due < today ? RecheckUrgency.Overdue
            : due <= soon ? RecheckUrgency.Soon
            : RecheckUrgency.InTime;
    }

    /// <summary>How many open cases are overdue or nearly so, by cohort, whatever became of the cohort; left out is one without any.</summary>
    public async Task<IReadOnlyDictionary<CohortId, int>> CountPressing(CancellationToken ct)
    {
        var soon = await Soon(ct);
        return await db
            .Rechecks.Where(recheck => recheck.State == RecheckState.Open && recheck.DueOn <= soon)
            .GroupBy(recheck => recheck.CohortId)
            .ToDictionaryAsync(cohort => cohort.Key, cohort => cohort.Count(), ct);
    }

    private Task<DateOnly> Soon(CancellationToken ct) => workingDays.From(clock.Day(), WarningDays, ct);
}

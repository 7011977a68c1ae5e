using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>How long a leave is, and who decides about it therefore (ATT-06).</summary>
/// <param name="HalfDays">Of days that people work on or have sessions on all the same.</param>
/// <param name="HalfDaysInAll">With the requests that adjoin it: a leave in pieces is one leave.</param>
/// <param name="RuleSet">The rules and their edition that name the approver; null where none are chosen.</param>
public sealed record LeaveTerms(int HalfDays, int HalfDaysInAll, LeaveApprover Approver, string? RuleSet);

internal sealed class LeaveTermsReader(
    ICohortDirectory cohorts,
    IRuleSets ruleSets,
    IWorkingDays days,
    IPublishedSessions sessions
)
{
    /// <param name="span">What is asked for.</param>
    /// <param name="standing">What the same person asked for and was not refused.</param>
    /// <param name="classId">Whose sessions count on days off, and whose rules say who decides.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The terms, and which of the standing requests are of the same leave.</returns>
    public async Task<(LeaveTerms Terms, IReadOnlyList<LeaveRequest> Adjoining)> Of(
        LeaveSpan span,
        List<LeaveRequest> standing,
        ClassId classId,
        CancellationToken ct
    )
    {
        var others = standing.ConvertAll(one => one.Span);
        var counted = await Counted([.. others, span], classId, ct);
        var joined = span.JoinedWith(others, counted);
        var (rules, inAll) = (await RulesOf(classId, ct), joined.HalfDaysOf(counted));
        return (
            new(span.HalfDaysOf(counted), inAll, LeaveApprovers.Of(inAll, rules?.Leave), rules?.RuleSet.Label),
            standing.FindAll(one => one.Span.Meets(joined))
        );
    }

    private async Task<HashSet<DateOnly>> Counted(List<LeaveSpan> spans, ClassId classId, CancellationToken ct)
    {
        var (first, last) = (spans.Min(one => one.From), spans.Max(one => one.To));
        var worked = (await days.Between(first, last, ct)).ToHashSet();
        var off = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Except(worked);
        worked.UnionWith(await sessions.DaysOf(classId, [.. off], ct));
        return worked;
    }

    private async Task<StudyRules?> RulesOf(ClassId classId, CancellationToken ct)
    {
        var place = (await cohorts.FindClass(classId, ct))!;
        var cohort = (await cohorts.Find(place.CohortId, ct))!;
        return cohort.RuleSet is { } id ? await ruleSets.StudyRulesOf(id, ct) : null;
    }
}

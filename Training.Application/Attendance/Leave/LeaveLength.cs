using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Leave;

/// <summary>How long a leave is, in half-days of days that people work on or have sessions on all the same.</summary>
/// <param name="HalfDays">Of the request itself.</param>
/// <param name="InAll">With the requests that adjoin it; who decides follows from this (ATT-06).</param>
public sealed record LeaveLength(int HalfDays, int InAll);

internal sealed class LeaveLengths(IWorkingDays days, IPublishedSessions sessions)
{
    /// <summary>Others are what the same person asked for and was not refused; the class is whose sessions count on days off.</summary>
    public async Task<LeaveLength> Of(
        LeaveSpan span,
        IReadOnlyCollection<LeaveSpan> others,
        ClassId @class,
        CancellationToken ct
    )
    {
        var counted = await Counted(
            others.Append(span).Min(one => one.From),
            others.Append(span).Max(one => one.To),
            @class,
            ct
        );
        return new(span.HalfDaysOf(counted), span.JoinedWith(others, counted).HalfDaysOf(counted));
    }

    private async Task<HashSet<DateOnly>> Counted(DateOnly first, DateOnly last, ClassId @class, CancellationToken ct)
    {
        var worked = (await days.Between(first, last, ct)).ToHashSet();
        var off = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Except(worked);
        worked.UnionWith(await sessions.DaysOf(@class, [.. off], ct));
        return worked;
    }
}

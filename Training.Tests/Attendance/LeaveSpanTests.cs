using CsCheck;
using Training.Application.Attendance.Leave;

namespace Training.Tests.Attendance;

/// <summary>Half-days by themselves, and whom their number leads to.</summary>
public sealed class LeaveSpanTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly LeaveRules Usual = new(AdviserDays: 1, OfficeDays: 3);

    private static readonly Gen<LeaveSpan> Span = Gen.Select(
            Gen.Int[0, 20],
            Gen.Enum<HalfDay>(),
            Gen.Int[0, 20],
            Gen.Enum<HalfDay>(),
            (from, fromHalf, to, toHalf) => new LeaveSpan(Monday.AddDays(from), fromHalf, Monday.AddDays(to), toHalf)
        )
        .Where(span => span.IsOrdered);

    [Fact]
    public void As_many_half_days_are_counted_as_a_session_in_each_would_be_covered() =>
        Gen.Select(Span, Gen.Bool.Array[21])
            .Sample(
                (span, worked) =>
                {
                    var days = Enumerable.Range(0, 21).Where(day => worked[day]).Select(Monday.AddDays);
                    var within = days.Where(day => span.From <= day && day <= span.To).ToList();

                    var covered = within.Sum(day =>
                        (span.Covers(day, 7 * 60) ? 1 : 0) + (span.Covers(day, 13 * 60) ? 1 : 0)
                    );

                    span.HalfDaysOf(within).ShouldBe(covered);
                }
            );

    [Fact]
    public void Two_spans_meet_where_a_session_would_be_covered_by_both() =>
        Gen.Select(Span, Span)
            .Sample(
                (one, other) =>
                    one.Meets(other)
                        .ShouldBe(
                            Enumerable
                                .Range(0, 42)
                                .Any(half =>
                                    one.Covers(Monday.AddDays(half / 2), 12 * 60 * (half % 2))
                                    && other.Covers(Monday.AddDays(half / 2), 12 * 60 * (half % 2))
                                )
                        )
            );

    [Theory] // ATT-06
    [InlineData(1, LeaveApprover.Adviser)]
    [InlineData(2, LeaveApprover.Adviser)]
    [InlineData(3, LeaveApprover.Office)]
    [InlineData(6, LeaveApprover.Office)]
    [InlineData(7, LeaveApprover.Head)]
    public void Up_to_a_day_the_adviser_decides_up_to_three_the_office_and_beyond_the_head(
        int halfDays,
        LeaveApprover approver
    ) => LeaveApprovers.Of(halfDays, Usual).ShouldBe(approver);

    [Fact]
    public void Without_rules_the_head_decides() => LeaveApprovers.Of(1, rules: null).ShouldBe(LeaveApprover.Head);
}

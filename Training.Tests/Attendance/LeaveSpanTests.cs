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

    [Fact] // ATT-06
    public void However_a_leave_is_cut_into_pieces_its_length_is_that_of_the_whole() =>
        Gen.Select(Span, Gen.Bool.Array[21], Gen.Int[0, 41].Array[0, 4], Gen.Int[0, 4])
            .Sample(
                (whole, counted, cuts, asked) =>
                {
                    var days = Enumerable.Range(0, 21).Where(day => counted[day]).Select(Monday.AddDays).ToHashSet();
                    var pieces = Pieces(whole, cuts);
                    var last = pieces[asked % pieces.Count];

                    var joined = last.JoinedWith(pieces.Where(piece => piece != last), days);

                    joined.HalfDaysOf(days).ShouldBe(whole.HalfDaysOf(days));
                }
            );

    [Fact]
    public void A_half_day_that_counts_between_two_leaves_keeps_them_apart()
    {
        var (friday, monday) = (Monday.AddDays(4), Monday.AddDays(7));
        var morning = new LeaveSpan(friday, HalfDay.Morning, friday, HalfDay.Morning);
        var next = new LeaveSpan(monday, HalfDay.Morning, monday, HalfDay.Afternoon);

        morning.JoinedWith([next], [friday, monday]).ShouldBe(morning); // there is Friday afternoon
        morning.JoinedWith([next], [monday]).ShouldBe(new(friday, HalfDay.Morning, monday, HalfDay.Afternoon));
    }

    private static List<LeaveSpan> Pieces(LeaveSpan whole, IEnumerable<int> cuts)
    {
        var (first, last) = (Half(whole.From, whole.FromHalf), Half(whole.To, whole.ToHalf));
        int[] begins = [first, .. cuts.Where(cut => first < cut && cut <= last).Distinct().Order()];
        return [.. begins.Select((begin, i) => Of(begin, i + 1 < begins.Length ? begins[i + 1] - 1 : last))];

        static int Half(DateOnly day, HalfDay half) => 2 * (day.DayNumber - Monday.DayNumber) + (int)half;
        static LeaveSpan Of(int from, int to) =>
            new(Monday.AddDays(from / 2), (HalfDay)(from % 2), Monday.AddDays(to / 2), (HalfDay)(to % 2));
    }

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

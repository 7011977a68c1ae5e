using CsCheck;
using Training.Application.Attendance;
using Training.Application.Attendance.Figures;

namespace Training.Tests.Attendance;

/// <summary>The figures by themselves, against the rules in words and against counting period by period.</summary>
public sealed class AttendedTests
{
    private static readonly AttendanceRules Usual = new(0.20m, CountExcused: true, 0.10m, LatePerAbsence: 0, 1.00m);

    private static readonly Gen<(Letters Letters, LessonKind Kind)> Session = Gen.Select(
        Gen.Enum<PeriodMark>().Array[1, 5],
        Gen.Enum<LessonKind>(),
        (marks, kind) => (Letters.Of(marks), kind)
    );

    private static readonly Gen<AttendanceRules> Rules = Gen.Select(
        Gen.Int[0, 50],
        Gen.Bool,
        Gen.Int[0, 4],
        Gen.Int[0, 100],
        (max, excused, late, practice) => new AttendanceRules(max / 100m, excused, 0.1m, late, practice / 100m)
    );

    [Theory] // test vector 2, ATT-01
    [InlineData(8, AttendanceStanding.Near)]
    [InlineData(9, AttendanceStanding.OutOfReach)]
    public void Of_40_periods_8_may_be_missed_and_9_may_not(int absent, AttendanceStanding standing)
    {
        var attended = Attended.Of([Theory(held: 40, unexcused: absent)], Module(40), Usual);

        attended.Standing.ShouldBe(standing);
        attended.Limit.ShouldBe(8);
    }

    [Fact]
    public void Of_half_of_a_module_that_is_held_the_share_is_not_the_share_of_the_module()
    {
        var attended = Attended.Of([Theory(held: 10, unexcused: 5)], Module(40), Usual); // P23

        attended.ShouldSatisfyAllConditions(
            a => (a.Present, a.Held, a.Planned).ShouldBe((5, 10, 40)),
            a => (a.ShareOfHeld, a.Best, a.Left).ShouldBe((50, 87, 3)),
            a => a.Standing.ShouldBe(AttendanceStanding.Near)
        );
    }

    [Fact]
    public void Absence_with_leave_counts_or_not_and_late_arrivals_add_up_as_the_rules_say()
    {
        Tally[] tallies = [new(LessonKind.Theory, Held: 20, Excused: 4, Unexcused: 1, Late: 7, Longest: 4)];

        Attended.Of(tallies, Module(40), Usual).Counted.ShouldBe(5);
        Attended.Of(tallies, Module(40), Usual with { CountExcused = false }).Counted.ShouldBe(1); // ATT-04
        Attended.Of(tallies, Module(40), Usual with { LatePerAbsence = 3 }).Counted.ShouldBe(7); // ATT-05
    }

    [Fact]
    public void Practice_that_was_missed_is_owed()
    {
        var module = Module(40) with
        {
            Lessons = [new(1, LessonKind.Theory, "", "", 20), new(2, LessonKind.Practice, "", "", 20)],
        };
        Tally[] tallies = [new(LessonKind.Practice, Held: 8, Excused: 4, Unexcused: 0, Late: 0, Longest: 4)];

        Attended.Of(tallies, module, Usual).Owed.ShouldBe(4); // ATT-03
        Attended.Of(tallies, module, Usual with { PracticeMinimum = 0.85m }).Owed.ShouldBe(1);
    }

    [Fact]
    public void Whatever_was_recorded_the_figures_are_what_counting_period_by_period_gives() =>
        Gen.Select(Session.List[0, 20], Gen.Int[1, 60], Rules)
            .Sample(
                (sessions, planned, rules) =>
                {
                    var attended = Attended.Of(Tallies(sessions), Module(planned), rules);
                    var marks = sessions.SelectMany(session => session.Letters.Marks).ToList();
                    var (missed, late) = (0, 0);
                    foreach (var mark in marks)
                    {
                        if (mark == PeriodMark.Unexcused || (mark == PeriodMark.Excused && rules.CountExcused))
                            missed++;
                        if (mark is PeriodMark.Late or PeriodMark.LeftEarly && rules.LatePerAbsence > 0)
                            late++;
                        if (late > 0 && late == rules.LatePerAbsence)
                            (late, missed) = (0, missed + 1);
                    }
                    var whole = Math.Max(planned, marks.Count);
                    var longest = sessions.Select(session => session.Letters.Text.Length).DefaultIfEmpty().Max();

                    attended.Held.ShouldBe(marks.Count);
                    attended.Present.ShouldBe(
                        marks.Count(mark => mark is not (PeriodMark.Excused or PeriodMark.Unexcused))
                    );
                    attended.Counted.ShouldBe(missed);
                    attended.Standing.ShouldBe(
                        !MayMiss(missed, whole, rules) ? AttendanceStanding.OutOfReach
                        : missed > 0 && !MayMiss(missed + longest, whole, rules) ? AttendanceStanding.Near
                        : !MayMiss(missed, marks.Count, rules) ? AttendanceStanding.Below
                        : AttendanceStanding.Fine
                    );
                    if (missed <= whole)
                        attended.Best!.Value.ShouldBe((whole - missed) * 100 / whole);
                }
            );

    /// <summary>Strictly more than the share is too much.</summary>
    private static bool MayMiss(int missed, int of, AttendanceRules rules) =>
        missed * 100 <= (int)(rules.MaxAbsence * 100) * of;

    private static List<Tally> Tallies(IEnumerable<(Letters Letters, LessonKind Kind)> sessions) =>
        [
            .. sessions
                .GroupBy(session => session.Kind, session => session.Letters)
                .Select(kind => new Tally(
                    kind.Key,
                    kind.Sum(letters => letters.Text.Length),
                    kind.Sum(letters => letters.Excused),
                    kind.Sum(letters => letters.Unexcused),
                    kind.Sum(letters => letters.Late),
                    kind.Max(letters => letters.Text.Length)
                )),
        ];

    private static Tally Theory(int held, int unexcused) =>
        new(LessonKind.Theory, held, Excused: 0, unexcused, Late: 0, Longest: 4);

    private static ModulePlan Module(int periods) =>
        new(
            new(Guid.Empty),
            new(Guid.Empty),
            "A",
            "A1",
            "",
            "",
            [new(1, LessonKind.Theory, "", "", periods)],
            [],
            [],
            []
        );
}

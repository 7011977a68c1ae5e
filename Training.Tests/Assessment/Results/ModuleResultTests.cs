using CsCheck;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;

namespace Training.Tests.Assessment.Results;

public sealed class ModuleResultTests
{
    private static readonly AssessmentPart Coursework = new("QT", "Quá trình", "Coursework", 30);
    private static readonly AssessmentPart Exam = new("THI", "Thi", "Exam", 70, PartKind.Exam);

    private static readonly ModuleTaught Module = new(new(Guid.Empty), "A", "A1", "Học phần", "Module", 40);

    private static readonly Mark Excused = new(MarkState.AbsentExcused);
    private static readonly Mark Absent = new(MarkState.AbsentUnexcused);
    private static readonly Mark Barred = new(MarkState.Barred);
    private static readonly Mark Exempt = new(MarkState.Exempt);

    [Fact]
    public void A_module_is_rounded_once_half_away_from_zero() // SCO-03, test vector 3
    {
        // 0.3 x 6.5 + 0.7 x 7.5 = 7.2; 0.3 x 7.25 + 0.7 x 7.25 = 7.25
        Of(6.5m, [Mark.Of(7.5m)]).Score.ShouldBe(7.2m);
        Of(7.25m, [Mark.Of(7.25m)]).Score.ShouldBe(7.3m);
        // 0.3 x 8 + 0.7 x 9.35 = 8.945
        Of(8, [Mark.Of(9.35m)], Rules("score.module_decimals", "2")).Score.ShouldBe(8.95m);
    }

    [Fact]
    public void What_is_not_there_is_not_zero() // SCO-07
    {
        Of(coursework: null, [Mark.Of(8)])
            .ShouldSatisfyAllConditions(
                result => result.Score.ShouldBeNull(),
                result => result.Standing.ShouldBe(ModuleStanding.Unfinished)
            );
        Of(coursework: null, []).Standing.ShouldBe(ModuleStanding.NotBegun);
        Of(8, [Excused]).Standing.ShouldBe(ModuleStanding.Unfinished);
        Of(8, [new Mark(MarkState.Deferred)]).Score.ShouldBeNull();
        Of(6, [new Mark(MarkState.Suspended)]).Score.ShouldBe(1.8m);
    }

    [Fact]
    public void Absence_without_permission_is_zero_and_leaves_one_sitting() // RST-02
    {
        var result = Of(6, [Absent]);

        result.Score.ShouldBe(1.8m);
        result.Standing.ShouldBe(ModuleStanding.ResitDue);
        result.SittingsLeft.ShouldBe(1);
        Of(6, [Absent, Mark.Of(7)])
            .ShouldSatisfyAllConditions(
                after => after.Standing.ShouldBe(ModuleStanding.Passed),
                after => after.Resat.ShouldBeTrue()
            );
    }

    [Fact]
    public void A_sitting_after_an_excused_absence_is_the_first_and_not_a_resit() // RST-02, RST-04
    {
        var result = Of(7, [Excused, Mark.Of(8)]);

        result.Score.ShouldBe(7.7m);
        result.Resat.ShouldBeFalse();
        result.Parts[1].Attempts.Count.ShouldBe(2);
        Of(7, [Excused, Mark.Of(2)])
            .ShouldSatisfyAllConditions(
                failed => failed.Standing.ShouldBe(ModuleStanding.ResitDue),
                failed => failed.SittingsLeft.ShouldBe(1)
            );
        Of(7, [Excused, Mark.Of(8)], Rules("exam.counts_as_first_if_excused", "false")).Resat.ShouldBeTrue();
    }

    [Fact]
    public void Who_fails_the_last_sitting_takes_the_module_again() // RST-03
    {
        Of(4, [Mark.Of(3), Mark.Of(4)]).Standing.ShouldBe(ModuleStanding.RetakeDue);
        Of(4, [Mark.Of(3), Mark.Of(4)], Rules("exam.max_attempts", "3")).Standing.ShouldBe(ModuleStanding.ResitDue);
    }

    [Fact]
    public void Who_is_barred_may_sit_the_second_time_and_has_zero_when_barred_for_good() // ATT-02
    {
        Of(8, [Barred])
            .ShouldSatisfyAllConditions(
                barred => barred.Score.ShouldBeNull(),
                barred => barred.Standing.ShouldBe(ModuleStanding.ResitDue)
            );
        Of(8, [Barred, Mark.Of(7)])
            .ShouldSatisfyAllConditions(
                sat => sat.Standing.ShouldBe(ModuleStanding.Passed),
                sat => sat.Resat.ShouldBeTrue()
            );
        Of(8, [Barred, Barred])
            .ShouldSatisfyAllConditions(
                forGood => forGood.Score.ShouldBe(2.4m),
                forGood => forGood.Standing.ShouldBe(ModuleStanding.RetakeDue)
            );
    }

    [Theory] // RST-05
    [InlineData("as_obtained", 4.0, 6.0, 6.0)]
    [InlineData("as_obtained", 4.0, 3.0, 3.0)]
    [InlineData("max", 4.0, 3.0, 4.0)]
    [InlineData("cap_at_pass", 4.0, 9.0, 5.0)]
    [InlineData("cap_at_pass", 4.0, 3.0, 3.0)]
    public void What_a_resit_is_worth_is_a_rule(string rule, double first, double second, double counts) =>
        Of(5, [Mark.Of((decimal)first), Mark.Of((decimal)second)], Rules("exam.resit_score", $"\"{rule}\""))
            .Parts[1]
            .Score.ShouldBe((decimal)counts);

    [Fact]
    public void An_exempt_module_is_neither_passed_nor_in_the_average() // SCO-08
    {
        Of(coursework: null, [], exempt: true)
            .ShouldSatisfyAllConditions(
                result => result.Standing.ShouldBe(ModuleStanding.Exempt),
                result => result.Exact.ShouldBeNull()
            );
    }

    [Fact]
    public void An_M_without_a_decision_is_worth_nothing() // SCO-08
    {
        Of(8, [Exempt])
            .ShouldSatisfyAllConditions(
                result => result.Score.ShouldBeNull(),
                result => result.Standing.ShouldBe(ModuleStanding.Unfinished),
                result => result.SittingsLeft.ShouldBe(2)
            );
    }

    [Theory] // ATT-02
    [InlineData(true, 6.0, 1, false)]
    [InlineData(false, 5.0, 2, true)]
    public void After_a_bar_the_second_sitting_counts_as_the_first_where_the_reason_was_accepted(
        bool accepted,
        double score,
        int used,
        bool resat
    )
    {
        Attempt[] attempts = [new(1, new Mark(MarkState.Barred), Accepted: accepted), new(2, Mark.Of(6))];

        var part = PartOutcome.Of(Exam, attempts, Rules("exam.resit_score", "\"cap_at_pass\""));

        (part.Score, part.Used, part.Resat).ShouldBe(((decimal)score, used, resat));
    }

    [Fact]
    public void Barred_and_not_made_up_is_zero_and_a_sitting_is_left() // ATT-02
    {
        var part = PartOutcome.Of(Exam, [new Attempt(1, Barred, Owed: true)], SmallRules.Of());

        (part.Score, part.Used, part.OwesContent).ShouldBe((0m, 1, true));
        PartOutcome
            .Of(
                Exam,
                [new Attempt(1, Barred, Owed: true, Superseded: true), new Attempt(1, Mark.Of(7))],
                SmallRules.Of()
            )
            .ShouldSatisfyAllConditions(again => again.Score.ShouldBe(7), again => again.OwesContent.ShouldBeFalse());
    }

    [Fact]
    public void Who_made_nothing_up_has_not_passed_whatever_the_coursework_is_worth() // ATT-02
    {
        var rules = SmallRules.Of();
        IReadOnlyList<PartOutcome> parts =
        [
            PartOutcome.Of(Coursework with { Weight = 50 }, [new(1, Mark.Of(10))], rules),
            PartOutcome.Of(Exam with { Weight = 50 }, [new(1, Barred, Owed: true)], rules),
        ];

        var result = ModuleResult.Of(Module, parts, exempt: false, rules);

        (result.Score, result.Standing).ShouldBe((5m, ModuleStanding.ResitDue));
    }

    [Fact]
    public void Whatever_the_marks_the_result_lies_between_them_and_a_better_mark_never_makes_it_worse() =>
        (from course in AnyMark from exam in AnyMark from more in AnyMark select (course, exam, more)).Sample(x =>
        {
            var (course, exam) = (x.course, x.exam);
            var exact = Of(course, [Mark.Of(exam)]).Exact!.Value;
            exact.ShouldBe(((30 * course) + (70 * exam)) / 100);
            exact.ShouldBeInRange(Math.Min(course, exam), Math.Max(course, exam));
            Of(course, [Mark.Of(Math.Max(exam, x.more))]).Exact!.Value.ShouldBeGreaterThanOrEqualTo(exact);
        });

    private static Gen<decimal> AnyMark => Gen.Int[0, 40].Select(quarters => quarters / 4m);

    private static StudyRules Rules(string parameter, string value) =>
        SmallRules.Of($$$"""{"{{{parameter}}}":{"value":{{{value}}},"mark":"GK"}}""");

    private static ModuleResult Of(
        decimal? coursework,
        IReadOnlyList<Mark> exam,
        StudyRules? rules = null,
        bool exempt = false
    )
    {
        var by = rules ?? SmallRules.Of();
        IReadOnlyList<Attempt> first = coursework is { } mark ? [new(1, Mark.Of(mark))] : [];
        return ModuleResult.Of(
            Module,
            [
                PartOutcome.Of(Coursework, first, by),
                PartOutcome.Of(Exam, [.. exam.Select((one, i) => new Attempt(i + 1, one))], by),
            ],
            exempt,
            by
        );
    }
}

using CsCheck;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;

namespace Training.Tests.Assessment.Results;

public sealed class CourseResultTests
{
    private static readonly AssessmentPart Exam = new("THI", "Thi", "Exam", 100, PartKind.Exam);

    [Fact]
    public void The_average_weighs_modules_by_their_periods_and_is_rounded_once() // SCO-04, SCO-06
    {
        // (30 x 8.75 + 10 x 9.25 + 20 x 9.25) / 60 = 9.0 exactly; rounded modules would give 9.05
        var result = Of(("A", 30, 8.75m), ("A", 10, 9.25m), ("B", 20, 9.25m));

        result.Exact.ShouldBe(9m);
        result.Average.ShouldBe(9m);
        result.Blocks.Select(block => block.Score).ShouldBe([8.88m, 9.25m]);
        result.RuleSet.ShouldBe("QC-1");
    }

    [Fact]
    public void Bands_look_at_the_average_as_published_unless_the_rules_say_exact() // SCO-04
    {
        IReadOnlyList<ModuleResult> modules = [Module("A", 999, 9m), Module("A", 1, 5.75m)]; // 8.99675
        var exact = SmallRules.Of("""{"score.classify_on":{"value":"exact","mark":"GK"}}""");

        CourseResult
            .Of(modules, discipline: null, SmallRules.Of())
            .Classification!.Class.ShouldBe(ResultClass.Excellent);
        CourseResult.Of(modules, discipline: null, exact).Classification!.Class.ShouldBe(ResultClass.VeryGood);
    }

    [Fact]
    public void A_course_is_final_when_every_module_is_passed_and_says_nothing_of_what_is_not_there()
    {
        var open = CourseResult.Of([Module("A", 10, 8m), Module("B", 10, score: null)], null, SmallRules.Of());

        open.Average.ShouldBe(8m);
        open.Final.ShouldBeFalse();
        open.Passed.ShouldBe(1);
        CourseResult
            .Of([], null, SmallRules.Of())
            .ShouldSatisfyAllConditions(
                none => none.Average.ShouldBeNull(),
                none => none.Classification.ShouldBeNull(),
                none => none.Final.ShouldBeFalse()
            );
    }

    [Fact]
    public void The_average_is_that_of_all_periods_whatever_the_order_of_the_modules() =>
        (
            from modules in (
                from block in Gen.Char['A', 'C']
                from periods in Gen.Int[1, 200]
                from quarters in Gen.Int[0, 40]
                select (Block: $"{block}", periods, quarters / 4m)
            ).Array[1, 12]
            from seed in Gen.Int[0, 1000]
            select (modules, seed)
        ).Sample(x =>
        {
            var turned = x.modules.OrderBy(module => (module.periods * 7919) ^ x.seed).ToArray();
            var (sum, periods) = (0m, 0);
            foreach (var (_, weight, score) in x.modules)
                (sum, periods) = (sum + (weight * score), periods + weight);

            var result = Of(x.modules);
            result.Exact!.Value.ShouldBe(sum / periods);
            Of(turned).Average.ShouldBe(result.Average);
            Of(turned).Classification!.Class.ShouldBe(result.Classification!.Class);
        });

    private static CourseResult Of(params (string Block, int Periods, decimal Score)[] modules) =>
        CourseResult.Of(
            [.. modules.Select(module => Module(module.Block, module.Periods, module.Score))],
            discipline: null,
            SmallRules.Of()
        );

    private static ModuleResult Module(string block, int periods, decimal? score)
    {
        var rules = SmallRules.Of();
        IReadOnlyList<Attempt> attempts = score is { } mark ? [new(1, Mark.Of(mark))] : [];
        return ModuleResult.Of(
            new ModuleTaught(new(Guid.Empty), block, $"{block}1", "Học phần", "Module", periods),
            [PartOutcome.Of(Exam, attempts, rules)],
            exempt: false,
            rules
        );
    }
}

using CsCheck;
using Training.Application.Assessment.Results;

namespace Training.Tests.Assessment.Results;

public sealed class ClassificationTests
{
    private static readonly ClassificationRules Rules = SmallRules.Of().Classification;

    [Theory] // test vector 1 of the regulation of 2010 (CLS-01 to CLS-03)
    [InlineData(9.10, 8.0, false, ResultClass.Excellent)]
    [InlineData(9.10, 7.9, false, ResultClass.VeryGood)]
    [InlineData(8.30, 7.0, true, ResultClass.Good)]
    [InlineData(7.60, 6.0, true, ResultClass.Average)]
    [InlineData(9.00, 8.0, true, ResultClass.VeryGood)]
    [InlineData(4.99, 4.99, false, ResultClass.Weak)]
    [InlineData(8.00, 7.0, false, ResultClass.VeryGood)]
    [InlineData(7.99, 7.0, false, ResultClass.Good)]
    [InlineData(7.60, 5.5, false, ResultClass.Average)] // the gap of CLS-02
    public void The_class_of_an_average_is_that_of_the_regulation(
        double average,
        double lowestPart,
        bool resat,
        ResultClass expected
    ) => Of((decimal)average, (decimal)lowestPart, resat).Class.ShouldBe(expected);

    [Fact]
    public void Who_is_kept_from_a_class_by_a_part_is_told_so() // CLS-02
    {
        var steps = Of(7.6m, 5.5m).Steps;

        steps
            .Select(step => (step.Class, step.Reason))
            .ShouldBe([
                (ResultClass.Excellent, ClassReason.AverageBelow),
                (ResultClass.VeryGood, ClassReason.AverageBelow),
                (ResultClass.Good, ClassReason.PartBelow),
            ]);
        steps[^1].ShouldBe(new ClassStep(ResultClass.Good, ClassReason.PartBelow, 5.5m, 6m));
    }

    [Theory] // CLS-04
    [InlineData(9.2, ResultClass.VeryGood)]
    [InlineData(8.3, ResultClass.Good)]
    [InlineData(5.5, ResultClass.Average)]
    [InlineData(4.5, ResultClass.Weak)]
    public void Where_a_resit_costs_one_class_nobody_who_passed_fails_by_it(double average, ResultClass expected)
    {
        var rules = Rules with { ResitRule = ResitPenalty.DropOne };

        Classification
            .Of((decimal)average, (decimal)average, resat: true, discipline: null, rules)
            .Class.ShouldBe(expected);
    }

    [Theory] // CLS-05
    [InlineData(null, ResultClass.VeryGood)]
    [InlineData(DisciplineStep.Reprimand, ResultClass.VeryGood)]
    [InlineData(DisciplineStep.Warning, ResultClass.Good)]
    [InlineData(DisciplineStep.Suspension, ResultClass.Good)]
    public void Discipline_from_a_warning_on_lowers_one_class(DisciplineStep? discipline, ResultClass expected) =>
        Classification.Of(8.5m, 8, resat: false, discipline, Rules).Class.ShouldBe(expected);

    [Fact]
    public void A_better_average_or_part_never_gives_a_worse_class() =>
        (
            from average in Mark
            from part in Mark
            from more in Mark
            from resat in Gen.Bool
            from rule in Gen.Enum<ResitPenalty>()
            from discipline in Gen.Enum<DisciplineStep>().Nullable()
            select (average, part, more, resat, rule, discipline)
        ).Sample(x =>
        {
            var rules = Rules with { ResitRule = x.rule };
            int Class(decimal average, decimal part) =>
                (int)Classification.Of(average, part, x.resat, x.discipline, rules).Class;

            var better = Math.Max(x.average, x.more);
            var higher = Math.Max(x.part, x.more);
            Class(better, x.part).ShouldBeLessThanOrEqualTo(Class(x.average, x.part));
            Class(x.average, higher).ShouldBeLessThanOrEqualTo(Class(x.average, x.part));
        });

    [Fact]
    public void Nobody_is_classed_above_who_did_not_sit_again_or_is_disciplined() =>
        (
            from average in Mark
            from part in Mark
            from rule in Gen.Enum<ResitPenalty>()
            select (average, part, rule)
        ).Sample(x =>
        {
            var rules = Rules with { ResitRule = x.rule };
            var plain = (int)Classification.Of(x.average, x.part, resat: false, discipline: null, rules).Class;
            var resat = (int)Classification.Of(x.average, x.part, resat: true, null, rules).Class;
            var warned = Classification.Of(x.average, x.part, resat: false, DisciplineStep.Warning, rules).Class;
            resat.ShouldBeGreaterThanOrEqualTo(plain);
            ((int)warned).ShouldBeGreaterThanOrEqualTo(plain);
        });

    private static Gen<decimal> Mark => Gen.Int[0, 1000].Select(hundredths => hundredths / 100m);

    private static Classification Of(decimal average, decimal lowestPart, bool resat = false) =>
        Classification.Of(average, lowestPart, resat, discipline: null, Rules);
}

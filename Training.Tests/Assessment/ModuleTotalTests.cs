using CsCheck;
using Training.Application.Assessment;
using Training.Application.Assessment.Contracts;

namespace Training.Tests.Assessment;

/// <summary>Weighed exactly, rounded once, half away from zero (SCO-03, SCO-04, P17).</summary>
public sealed class ModuleTotalTests
{
    private static readonly ScoreRules Rules = new(0, 10, 0.25m, 1, 2, 5, ModuleWeight.Periods, ClassifyExact: false);

    [Fact]
    public void Half_a_step_goes_away_from_zero() => Total((100, Mark.Of(7.25m))).ShouldBe(7.3m);

    [Fact]
    public void Two_decimals_round_8_945_to_8_95() =>
        ModuleTotal.Of([(98, Mark.Of(9)), (2, Mark.Of(6.25m))], Rules with { ModuleDecimals = 2 }).ShouldBe(8.95m); // 8.945 exactly

    [Fact]
    public void What_is_not_known_is_not_zero()
    {
        Total((40, Mark.Of(9)), (60, Mark.None)).ShouldBeNull();
        Total((40, Mark.Of(9)), (60, new Mark(MarkState.AbsentExcused))).ShouldBeNull();
        Total((40, Mark.Of(9)), (60, new Mark(MarkState.Deferred))).ShouldBeNull();
    }

    [Fact]
    public void Absent_without_permission_and_suspended_count_as_zero() // SCO-07
    {
        Total((40, Mark.Of(9)), (60, new Mark(MarkState.AbsentUnexcused))).ShouldBe(3.6m);
        Total((40, Mark.Of(9)), (60, new Mark(MarkState.Suspended))).ShouldBe(3.6m);
    }

    [Fact]
    public void It_is_never_further_than_half_a_decimal_from_the_exact_average() =>
        Gen.Select(Gen.Int[1, 99], Gen.Int[0, 40], Gen.Int[0, 40])
            .Sample(
                (weight, one, other) =>
                {
                    var (a, b) = (one * 0.25m, other * 0.25m);
                    var exact = (weight * a + (100 - weight) * b) / 100;
                    var total = Total((weight, Mark.Of(a)), (100 - weight, Mark.Of(b)))!.Value;
                    return Math.Abs(total - exact) <= 0.05m && total >= Math.Min(a, b) - 0.05m && total <= 10;
                }
            );

    private static decimal? Total(params (int, Mark)[] parts) => ModuleTotal.Of(parts, Rules);
}

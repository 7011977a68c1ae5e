using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment;

/// <summary>What people type as a mark (LOC-02, SCO-01, SCO-02, SCO-07).</summary>
public sealed class TypedMarkTests
{
    private static readonly ScoreRules Ten = Scores(max: 10, step: 0.25m);

    [Theory]
    [InlineData("7,5", 7.5)]
    [InlineData("7.5", 7.5)]
    [InlineData(" 7,25 ", 7.25)]
    [InlineData("10", 10)]
    [InlineData("0", 0)]
    public void A_comma_and_a_point_are_the_same(string typed, double value) =>
        Read(typed).ShouldBe(Mark.Of((decimal)value));

    [Theory]
    [InlineData("v", MarkState.AbsentUnexcused)]
    [InlineData("P", MarkState.AbsentExcused)]
    [InlineData("C", MarkState.Barred)]
    [InlineData("đ", MarkState.Suspended)]
    [InlineData("D", MarkState.Suspended)]
    [InlineData("T", MarkState.Deferred)]
    [InlineData("M", MarkState.Exempt)]
    [InlineData("", MarkState.NotSat)]
    [InlineData(null, MarkState.NotSat)]
    public void A_letter_is_a_state_and_nothing_is_nothing(string? typed, MarkState state) =>
        Read(typed).ShouldBe(new Mark(state));

    [Theory]
    [InlineData("75", 7.5)]
    [InlineData("725", 7.25)]
    [InlineData("100", 10)]
    public void A_forgotten_comma_is_asked_about_and_never_put_right(string typed, double maybe)
    {
        var error = Refused(typed);

        error.Code.ShouldBe("assessment.mark_comma_missing");
        error.Facts.Single(fact => fact.Name == "maybe").Value.ShouldBe((decimal)maybe);
    }

    [Theory]
    [InlineData("7,5.2", "assessment.mark_unreadable")]
    [InlineData("tám", "assessment.mark_unreadable")]
    [InlineData("-1", "assessment.mark_unreadable")]
    [InlineData("1e1", "assessment.mark_unreadable")]
    [InlineData("7,333", "assessment.mark_unreadable")]
    [InlineData("7,3", "assessment.mark_off_step")]
    [InlineData("11,5", "assessment.mark_above_scale")]
    [InlineData("999", "assessment.mark_above_scale")]
    public void What_is_no_mark_is_refused_in_words(string typed, string code) => Refused(typed).Code.ShouldBe(code);

    [Fact]
    public void On_a_scale_of_a_hundred_75_is_a_mark() =>
        (TypedMark.Read("75", Scores(max: 100, step: 0.5m)).Succeeded(out var mark), mark).ShouldBe(
            (true, Mark.Of(75))
        );

    [Fact]
    public void Steps_of_a_rule_set_are_kept() // score.step: 0.1, 0.25, 0.5
    {
        TypedMark.Read("7,3", Scores(10, 0.1m)).Errors.ShouldBeEmpty();
        TypedMark
            .Read("7,25", Scores(10, 0.5m))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("assessment.mark_off_step");
    }

    private static Mark Read(string? typed)
    {
        TypedMark.Read(typed, Ten).Succeeded(out var mark).ShouldBeTrue();
        return mark;
    }

    private static Error Refused(string typed) => TypedMark.Read(typed, Ten).Errors.ShouldHaveSingleItem();

    private static ScoreRules Scores(decimal max, decimal step) =>
        new(0, max, step, 1, 2, 5, ModuleWeight.Periods, ClassifyExact: false);
}

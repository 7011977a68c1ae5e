using System.Globalization;
using CsCheck;
using Training.Application.Enrolment.Scoring;

namespace Training.Tests.Enrolment.Scoring;

/// <summary>Totals and the order of equal ones, as pure functions of a plan.</summary>
public sealed class ScoringTermsTests
{
    private static readonly ScoringTerms Terms = new(
        [
            new("KQHT", "Kết quả học tập", "Study results", 40, 10),
            new("PV", "Phỏng vấn", "Interview", 60, 100, Least: 50),
        ],
        Scale: 100,
        Decimals: 2,
        [
            new(TieRule.PriorityGroup),
            new(TieRule.Component, "PV"),
            new(TieRule.DegreeGrade),
            new(TieRule.FiledEarlier),
            new(TieRule.Younger),
        ]
    );

    [Theory]
    [InlineData(8, 75, 77)]
    [InlineData(10, 100, 100)]
    [InlineData(0, 50, 30)]
    [InlineData(7.25, 81.5, 77.9)]
    public void A_total_weighs_each_component_by_its_share_of_its_own_scale(
        double study,
        double interview,
        double total
    )
    {
        var scored = Terms.Total(Scores(study, interview));

        scored.ShouldBe(new TotalScore(ScoreOutcome.Scored, (decimal)total, null));
    }

    [Fact]
    public void What_rules_somebody_out_is_said_before_what_is_missing()
    {
        var nothing = new Dictionary<string, ScoreValue>();
        var failed = new Dictionary<string, ScoreValue> { ["PV"] = ScoreValue.Of(49.99m) };
        var absent = new Dictionary<string, ScoreValue> { ["KQHT"] = ScoreValue.WasAbsent };

        Terms.Total(nothing).ShouldBe(new TotalScore(ScoreOutcome.Missing, null, "KQHT"));
        Terms.Total(failed).ShouldBe(new TotalScore(ScoreOutcome.BelowLeast, null, "PV"));
        Terms.Total(absent).ShouldBe(new TotalScore(ScoreOutcome.Absent, null, "KQHT"));
        Terms.Total(Scores(10, 50)).Outcome.ShouldBe(ScoreOutcome.Scored); // exactly the least is enough
    }

    [Fact]
    public void Nothing_is_rounded_before_the_end()
    {
        // A third of a point and a sixth of one, both without end in decimals, are half a point together.
        var terms = new ScoringTerms(
            [new("A", "A", "A", 50, 3), new("B", "B", "B", 50, 3)],
            Scale: 10,
            Decimals: 0,
            []
        );
        var scores = new Dictionary<string, ScoreValue> { ["A"] = ScoreValue.Of(0.2m), ["B"] = ScoreValue.Of(0.1m) };

        terms.Total(scores).Value.ShouldBe(1);
    }

    [Fact]
    public void A_half_is_rounded_up()
    {
        var terms = Terms with { Decimals = 0, Components = [new("A", "A", "A", 100, 100)] };

        terms.Total(One(66.5m)).Value.ShouldBe(67);
        terms.Total(One(67.5m)).Value.ShouldBe(68);
        terms.Total(One(67.49m)).Value.ShouldBe(67);

        static Dictionary<string, ScoreValue> One(decimal value) => new() { ["A"] = ScoreValue.Of(value) };
    }

    [Fact]
    public void Nobody_with_more_in_every_component_has_less_in_total() =>
        (
            from low in Gen.Int[0, 900]
            from more in Gen.Int[0, 100]
            from interview in Gen.Int[5000, 9000]
            from better in Gen.Int[0, 1000]
            select (low, more, interview, better)
        ).Sample(t =>
        {
            var less = Total(t.low, t.interview);
            var best = Total(t.low + t.more, t.interview + t.better);

            best.ShouldBeGreaterThanOrEqualTo(less);
            best.ShouldBeInRange(0, 100);

            static decimal Total(int study, int interview) =>
                Terms.Total(Scores(study / 100d, interview / 100d)).Value!.Value;
        });

    [Fact]
    public void Equal_totals_are_told_apart_by_the_rules_in_their_order_and_the_unknown_comes_last()
    {
        var first = Applicant(group: 1, "2000-05-06", DegreeGrade.Good, "2026-10-02");
        var second = Applicant(group: 2, "2000-05-06", DegreeGrade.Excellent, "2026-10-01");
        var none = Applicant(group: 0, "2004-05-06", DegreeGrade.Excellent, "2026-10-01");
        var better = Applicant(group: 0, "1990-01-01", DegreeGrade.VeryGood, "2026-10-03");
        var worse = Applicant(group: 0, "2004-01-01", grade: null, "2026-10-01");
        var earlier = Applicant(group: 0, "1990-01-01", DegreeGrade.Good, "2026-10-01");
        var later = Applicant(group: 0, "2004-01-01", DegreeGrade.Good, filed: null);
        var younger = Applicant(group: 0, "2001-01-02", DegreeGrade.Good, "2026-10-01");

        Before(first, second);
        Before(second, none);
        Before(better, worse);
        Before(earlier, later);
        Before(younger, earlier);
    }

    [Fact]
    public void Of_a_birth_date_of_which_only_the_year_is_known_its_first_day_counts()
    {
        var year = Applicant(group: 0, "2001-01-01", DegreeGrade.Good, "2026-10-01") with
        {
            Birth = PartialDate.OfYear(2001),
        };

        Before(Applicant(group: 0, "2001-01-02", DegreeGrade.Good, "2026-10-01"), year);
    }

    [Fact]
    public void The_higher_score_in_the_named_component_comes_first()
    {
        var terms = Terms with { Ties = [new(TieRule.Component, "PV")] };
        var (high, low) = (Applicant(0, "2000-01-01", null, null), Applicant(0, "2000-01-01", null, null));
        high = high with { Scores = Scores(5, 80) };
        low = low with { Scores = Scores(9, 79.5) };

        terms.TiesOf(high)[0].ShouldBeLessThan(terms.TiesOf(low)[0]);
    }

    private static void Before(ScoredApplicant one, ScoredApplicant other)
    {
        var pairs = Terms.TiesOf(one).Zip(Terms.TiesOf(other)).ToList();
        pairs.Count.ShouldBe(Terms.Ties.Count);
        var (smaller, larger) = pairs.First(pair => pair.First != pair.Second);
        smaller.ShouldBeLessThan(larger);
    }

    private static ScoredApplicant Applicant(int group, string birth, DegreeGrade? grade, string? filed)
    {
        var scores = Scores(8, 75);
        if (group > 0)
            scores[ScoreColumn.PriorityCode] = ScoreValue.Of(group);
        return new(
            CandidacyId.New(DateTimeOffset.UnixEpoch),
            scores,
            filed is null ? null : DateOnly.Parse(filed, CultureInfo.InvariantCulture),
            PartialDate.Of(DateOnly.Parse(birth, CultureInfo.InvariantCulture)),
            grade
        );
    }

    private static Dictionary<string, ScoreValue> Scores(double study, double interview) =>
        new() { ["KQHT"] = ScoreValue.Of((decimal)study), ["PV"] = ScoreValue.Of((decimal)interview) };
}

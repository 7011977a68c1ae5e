namespace Training.Tests.Cohorts;

/// <summary>Section 9 of the domain rules: a cohort is pinned to a rule set at its opening.</summary>
public sealed class PinnedRulesTests
{
    private static readonly DateOnly Opening = new(2026, 9, 7);
    private static readonly DateOnly Before = Opening.AddDays(-1);

    [Fact]
    public void Until_the_opening_other_rules_can_be_chosen_and_from_then_on_none()
    {
        var cohort = Planned();
        var (first, second) = (Rules(1), Rules(2));

        cohort.GoBy(first, Before).Errors.ShouldBeEmpty();
        cohort.GoBy(second, Before).Errors.ShouldBeEmpty();
        var refused = cohort.GoBy(first, Opening);

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("cohorts.rules_pinned");
        cohort.RuleSet.ShouldBe(second.Id);
        cohort.GoBy(second, Opening).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_cohort_that_opened_without_rules_may_still_get_them_once()
    {
        var cohort = Planned();

        cohort.GoBy(Rules(1), Opening).Errors.ShouldBeEmpty();

        cohort.GoBy(Rules(2), Opening).Errors[0].Code.ShouldBe("cohorts.rules_pinned");
    }

    [Fact]
    public void Drafts_and_rules_that_are_not_in_force_on_the_opening_day_are_refused_with_their_dates()
    {
        var cohort = Planned();
        var ended = Rules(1) with { ValidTo = Before };

        cohort.GoBy(Rules(1) with { Approved = false }, Before).Errors[0].Code.ShouldBe("cohorts.rules_not_approved");
        var refused = cohort.GoBy(ended, Before);

        refused.Errors[0].Code.ShouldBe("cohorts.rules_not_in_force");
        refused
            .Errors[0]
            .Facts.ShouldBe([
                new("rules", "TCLLCT-1"),
                new("from", ended.ValidFrom),
                new("to", Before),
                new("opens", Opening),
            ]);
        cohort.RuleSet.ShouldBeNull();
    }

    [Theory]
    [InlineData(true, "cohorts.opened_already")]
    [InlineData(false, null)]
    public void A_cohort_that_has_begun_cannot_open_again_later(bool begun, string? refusal)
    {
        var cohort = Planned();

        var changed = cohort.Change(Given.PlanOf(Opening.AddDays(30)), classSeats: 0, begun, Opening.AddDays(1));

        changed.Errors.Select(error => error.Code).ShouldBe(refusal is null ? [] : [refusal]);
    }

    private static RuleSetSummary Rules(int edition) =>
        new(
            new(new Guid($"00000000-0000-0000-0000-00000000000{edition}")),
            "TCLLCT",
            edition,
            "Quy chế",
            "Regulation",
            new DateOnly(2021, 12, 21),
            null,
            "Quyết định 6468",
            Approved: true
        );

    private static Cohort Planned()
    {
        Cohort.Plan(default, default, "K4", Given.PlanOf(Opening)).Succeeded(out var cohort).ShouldBeTrue();
        return cohort!;
    }
}

namespace Training.Tests.Cohorts;

public sealed class CohortContradictionTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly UnitId Unit = new(new Guid("00000000-0000-0000-0000-000000000001"));

    private static readonly CohortPlan Sound = new()
    {
        NameVi = "Khóa 4",
        NameEn = "Cohort 4",
        PlannedSize = 250,
        FilingFrom = Day,
        FilingTo = Day.AddDays(30),
        OpensOn = Day.AddDays(60),
        ClosesOn = Day.AddDays(400),
    };

    [Fact]
    public void Every_pair_of_dates_that_cannot_be_is_named_with_both_dates()
    {
        var plan = Sound with { FilingTo = Day.AddDays(-1), OpensOn = Day.AddDays(-1), ClosesOn = Day.AddDays(-1) };

        var errors = Plan(plan).Errors;

        errors
            .Select(error => error.Code)
            .ShouldBe([
                "cohorts.filing_ends_before_it_begins",
                "cohorts.opens_before_filing_ends",
                "cohorts.closes_before_it_opens",
            ]);
        errors[0].Facts.ShouldBe([new Fact("from", Day), new Fact("to", Day.AddDays(-1))]);
    }

    [Fact]
    public void Quotas_above_the_planned_size_are_refused_with_the_sums_and_change_nothing()
    {
        var cohort = Cohort(Sound);
        cohort.ChangeQuotas(Cells(("VP-TK", 200), ("TP-HT", 50))).Errors.ShouldBeEmpty();

        var refused = cohort.ChangeQuotas(Cells(("TP-HT", 51)));

        refused.Errors[0].Code.ShouldBe("cohorts.quota_exceeds_size");
        refused.Errors[0].Facts.ShouldBe([new("quota", 251), new("planned", 250), new("over", 1)]);
        cohort.QuotaSeats.ShouldBe(250);
    }

    [Fact]
    public void Setting_a_cell_to_nothing_takes_it_away_and_leaves_the_others()
    {
        var cohort = Cohort(Sound);
        cohort.ChangeQuotas(Cells(("VP-TK", 200), ("TP-HT", 50)));

        cohort.ChangeQuotas(Cells(("VP-TK", 0))).Errors.ShouldBeEmpty();

        cohort.Quotas.Select(cell => (cell.Post, cell.Seats)).ShouldBe([("TP-HT", 50)]);
    }

    [Fact]
    public void A_size_below_quotas_or_class_seats_is_refused_with_both_sums()
    {
        var cohort = Cohort(Sound);
        cohort.ChangeQuotas(Cells(("VP-TK", 200)));

        var refused = cohort.Change(Sound with { PlannedSize = 150 }, classSeats: 240, begun: false, Day);

        refused
            .Errors.Select(error => (error.Code, error.Facts[0].Value))
            .ShouldBe([("cohorts.quota_exceeds_size", 200), ("cohorts.classes_exceed_size", 240)]);
    }

    [Fact]
    public void A_class_never_has_fewer_seats_than_people()
    {
        var @class = new TrainingClass(default, default, "K4-01", capacity: 40);
        @class.TakeSeats(38);

        @class.Change("K4-01", capacity: 37).Errors[0].Code.ShouldBe("cohorts.capacity_below_taken");
        @class.Change("K4-01", capacity: 38).Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, CohortState.Planned)]
    [InlineData(0, CohortState.Filing)]
    [InlineData(30, CohortState.Filing)]
    [InlineData(31, CohortState.Selecting)]
    [InlineData(60, CohortState.Running)]
    [InlineData(400, CohortState.Running)]
    [InlineData(401, CohortState.Closed)]
    public void Its_dates_say_where_a_cohort_is(int day, CohortState state) =>
        Cohort(Sound).StateOn(Day.AddDays(day)).ShouldBe(state);

    private static Result<Cohort> Plan(CohortPlan plan) =>
        Application.Cohorts.Cohort.Plan(default, default, "K4", plan);

    private static Cohort Cohort(CohortPlan plan)
    {
        Plan(plan).Succeeded(out var cohort).ShouldBeTrue();
        return cohort!;
    }

    private static Dictionary<QuotaKey, int> Cells(params (string Post, int Seats)[] cells) =>
        cells.ToDictionary(cell => new QuotaKey(Unit, cell.Post, ""), cell => cell.Seats);
}

using System.Text.Json.Nodes;
using Training.Application.Timetable;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Seeding;

public abstract class ReferenceDataTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ReferenceDataTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ReferenceDataTests(app), IClassFixture<PostgresApp>;

    [Theory]
    [InlineData("2024-06-01", 30, 579)]
    [InlineData("2025-03-01", 30, 526)]
    [InlineData("2026-03-02", 0, 126)]
    public async Task Hanoi_has_the_units_of_each_period(string day, int districts, int communes)
    {
        await app.Services.LoadReferenceData();
        var asOf = DateOnly.Parse(day, Vietnamese.Culture);

        var levels = await app.Db(db =>
            db.Units.Where(u =>
                    (u.ValidFrom == null || u.ValidFrom <= asOf) && (u.ValidTo == null || u.ValidTo >= asOf)
                )
                .Select(u => u.Level)
                .ToListAsync()
        );

        levels.Count(level => level == UnitLevel.District).ShouldBe(districts);
        levels.Count(level => level == UnitLevel.Commune).ShouldBe(communes);
    }

    [Fact]
    public async Task Loading_again_changes_nothing_and_a_missing_mark_doubles_nothing()
    {
        await app.Services.LoadReferenceData();
        var before = await Counts();

        await app.Db(db => db.LoadedSeeds.ExecuteDeleteAsync());
        await app.Services.LoadReferenceData();

        (await Counts()).ShouldBe(before);
    }

    [Fact]
    public async Task A_unit_that_was_altered_is_corrected_when_the_file_is_loaded_anew_and_a_confirmed_holiday_is_kept()
    {
        await app.Services.LoadReferenceData();
        await app.Db(db =>
            db.Units.Where(u => u.Code == "00004").ExecuteUpdateAsync(u => u.SetProperty(x => x.Name, "?"))
        );
        await app.Db(db => db.CalendarSpans.ExecuteUpdateAsync(s => s.SetProperty(x => x.Confirmed, true)));

        await app.Db(db => db.LoadedSeeds.ExecuteDeleteAsync());
        await app.Services.LoadReferenceData();

        (await app.Db(db => db.Units.AnyAsync(u => u.Name == "?"))).ShouldBeFalse();
        (await app.Db(db => db.CalendarSpans.AllAsync(s => s.Confirmed))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2025-06-30", 63)]
    [InlineData("2025-07-01", 34)]
    public async Task There_are_63_provinces_and_34_since_July_2025(string day, int provinces)
    {
        await app.Services.LoadReferenceData();
        var asOf = DateOnly.Parse(day, Vietnamese.Culture);

        var valid = app.Db(db =>
            db.Units.CountAsync(u =>
                u.Level == UnitLevel.Province
                && (u.ValidFrom == null || u.ValidFrom <= asOf)
                && (u.ValidTo == null || u.ValidTo >= asOf)
            )
        );

        (await valid).ShouldBe(provinces);
    }

    [Fact]
    public void ETH_01_there_are_54_ethnic_groups_with_a_code_each() =>
        EthnicGroup.All.Select(group => group.Code).Distinct().Count().ShouldBe(54);

    [Fact]
    public async Task Every_year_from_2012_to_2030_has_the_four_holidays_of_a_fixed_date()
    {
        await app.Services.LoadReferenceData();
        (int Month, int Day)[] fixedDates = [(1, 1), (4, 30), (5, 1), (9, 2)];
        var days = Enumerable
            .Range(2012, 19)
            .SelectMany(year => fixedDates.Select(date => new DateOnly(year, date.Month, date.Day)));

        var spans = await app.Db(db => db.CalendarSpans.Where(s => s.Kind == CalendarKind.Holiday).ToListAsync());

        days.Where(day => !spans.Exists(span => span.From <= day && day <= span.To)).ShouldBeEmpty();
    }

    [Fact]
    public async Task HOL_01_the_lunar_year_2030_begins_on_2_February()
    {
        await app.Services.LoadReferenceData();

        var tet = await app.Db(db => db.CalendarSpans.SingleAsync(s => s.From == new DateOnly(2030, 2, 2)));

        (tet.NameVi, tet.Kind).ShouldBe(("Mùng 1 Tết", CalendarKind.Holiday));
    }

    [Fact]
    public async Task Each_edition_of_the_rules_has_every_parameter_and_names_its_decision()
    {
        await app.Services.LoadReferenceData();

        var editions = await app.Db(db => db.RuleSets.OrderBy(r => r.Edition).ToListAsync());

        editions.Count.ShouldBe(3);
        editions
            .Select(r => r.LegalBasis.Split('/')[0].Split('-')[0])
            .ShouldBe(["Quyết định 268", "Quyết định 1855", "Quyết định 6468"]);
        editions.ShouldAllBe(r => JsonNode.Parse(r.Parameters)!.AsObject().ContainsKey("score.pass"));
        $"{JsonNode.Parse(editions[0].Parameters)!["classification.resit_rule"]!["value"]!["kind"]}".ShouldBe(
            "stricter_bands"
        );
        $"{JsonNode.Parse(editions[2].Parameters)!["classification.resit_rule"]!["value"]!["kind"]}".ShouldBe(
            "drop_one"
        );
    }

    [Fact]
    public async Task An_edition_that_ships_under_a_number_that_the_school_used_already_leaves_the_schools_own()
    {
        await app.Services.LoadReferenceData();
        var shipped = await app.Db(db => db.RuleSets.SingleAsync(r => r.Code == "TCLLCT" && r.Edition == 3));
        var own = new RuleSet(
            RuleSetId.New(app.Clock.GetUtcNow()),
            shipped.Code,
            shipped.Edition,
            shipped.NameVi,
            shipped.NameEn,
            shipped.ValidFrom,
            shipped.ValidTo,
            shipped.LegalBasis,
            shipped.Parameters
        );
        await app.Db(db => db.RuleSets.Where(r => r.Id == shipped.Id).ExecuteDeleteAsync());
        await app.Save(own);

        await app.Db(db => db.LoadedSeeds.ExecuteDeleteAsync());
        await app.Services.LoadReferenceData();

        (await app.Db(db => db.RuleSets.SingleAsync(r => r.Code == "TCLLCT" && r.Edition == 3))).Id.ShouldBe(own.Id);
    }

    private Task<(int, int, int)> Counts() =>
        app.Db(async db =>
            (await db.Units.CountAsync(), await db.CalendarSpans.CountAsync(), await db.RuleSets.CountAsync())
        );
}

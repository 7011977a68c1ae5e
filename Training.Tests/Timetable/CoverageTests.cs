using Training.Application.Timetable;
using Training.Application.Timetable.Coverage;

namespace Training.Tests.Timetable;

/// <summary>What is planned and held of the curriculum, and how evenly over the weeks (CUR-01, DAY-04).</summary>
public abstract class CoverageTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CoverageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CoverageTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Periods_planned_held_missing_and_too_many_are_told_apart()
    {
        var school = await app.GivenSchool();
        await app.GivenCurriculumOf(school);
        var merged = await app.GivenClass(school.Cohort, capacity: 20);
        await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(day: 1) with { Classes = [school.Class, merged] });
        var cancelled = await app.GivenSession(school.Plan(day: 2));
        (await app.Send(new CancelSession(cancelled, "Bão"))).Errors.ShouldBeEmpty();
        await app.HeldEarlier(school, periods: 4);

        var shown = await Coverage(school);

        Numbers(shown, school.Class).ShouldBe((40, 12, 4, 28, 0));
        Numbers(shown, merged).ShouldBe((40, 4, 0, 36, 0));
    }

    [Fact]
    public async Task What_the_curriculum_does_not_have_is_too_many()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());

        var shown = await Coverage(school);

        Numbers(shown, school.Class).ShouldBe((0, 4, 0, 0, 4));
    }

    [Fact]
    public async Task A_week_with_far_fewer_days_than_the_others_is_named_and_a_week_of_holidays_is_not()
    {
        var school = await app.GivenSchool(opensIn: 35);
        var monday = school.Opens.Monday().AddDays(7);
        foreach (var (week, days) in new[] { (0, 4), (1, 4), (2, 1), (4, 1), (5, 4) })
        {
            foreach (var day in Enumerable.Range(0, days).Select(day => monday.AddDays(7 * week + day)))
                await app.GivenSession(school.Plan(day: day.DayNumber - school.Opens.DayNumber));
        }
        foreach (var day in Enumerable.Range(21, 5).Concat(Enumerable.Range(29, 4)))
            await app.GivenDayOff(monday.AddDays(day));

        var weeks = (await Coverage(school)).Classes.Single().Weeks!;

        (weeks.Least, weeks.Median, weeks.Most).ShouldBe((1, 4, 4));
        weeks.Weeks.Count.ShouldBe(5);
        weeks.Uneven.ShouldHaveSingleItem().Monday.ShouldBe(monday.AddDays(14));
    }

    [Fact]
    public async Task One_class_is_shown_and_an_unknown_one_is_not_found()
    {
        var school = await app.GivenSchool();
        await app.GivenClass(school.Cohort);
        var code = await app.CodeOf(school.Cohort);
        var all = await Coverage(school);

        (await app.Send(new ShowCoverage(code, all.Codes[1]))).Succeeded(out var one).ShouldBeTrue();

        one!.Classes.ShouldHaveSingleItem().Code.ShouldBe(all.Codes[1]);
        one.Codes.ShouldBe(all.Codes);
        (await app.Send(new ShowCoverage(code, "L0")))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("timetable.no_such_class");
        (await app.Send(new ShowCoverage("K0")))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("timetable.cohort_unknown");
    }

    [Fact]
    public async Task The_page_leads_from_what_is_missing_to_a_session_of_that_class_and_module()
    {
        var school = await app.GivenSchool();
        await app.GivenCurriculumOf(school);
        await app.GivenSession(school.Plan());
        var office = await app.SignedIn(Role.AcademicOffice);
        var page = await TestPage.Open(office, $"/timetable/{await app.CodeOf(school.Cohort)}/coverage");

        var (text, address) = page.Links(".coverage tbody td a").ShouldHaveSingleItem();
        var form = await TestPage.Open(office, address);

        text.ShouldBe("thiếu 36");
        form.Attribute("[name='Form.Module'] option[selected]", "value").ShouldBe($"{school.Module}");
        form.Attribute("[name='Form.Classes'][checked]", "value").ShouldBe($"{school.Class}");
        form.Texts("[name='Form.FirstPeriod'] option").Count.ShouldBe(9);
    }

    private async Task<CohortCoverage> Coverage(GivenSchool school)
    {
        (await app.Send(new ShowCoverage(await app.CodeOf(school.Cohort)))).Succeeded(out var shown).ShouldBeTrue();
        return shown!;
    }

    private static (int Wanted, int Planned, int Held, int Missing, int Excess) Numbers(
        CohortCoverage shown,
        ClassId id
    )
    {
        var module = shown.Classes.Single(one => one.Id == id).Modules.ShouldHaveSingleItem();
        return (module.Wanted, module.Planned, module.Held, module.Missing, module.Excess);
    }
}

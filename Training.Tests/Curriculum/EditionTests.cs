using Training.Infrastructure.Seeding;
using static Training.Tests.Curriculum.SmallCurriculum;

namespace Training.Tests.Curriculum;

/// <summary>Editions as the academic office works with them, on both databases.</summary>
public abstract class EditionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EditionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EditionTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task CUR_03_two_example_curricula_ship_as_drafts_one_without_the_block_of_political_theory()
    {
        await app.Services.LoadReferenceData();

        (await app.Send(new ListCurricula())).Succeeded(out var list).ShouldBeTrue();
        var examples = list!.Where(curriculum => curriculum.IsExample && curriculum.Edition == 1).ToList();
        var (with, without) = (await Show("CCN-LLCT"), await Show("CCN"));

        examples.Select(curriculum => curriculum.Code).ShouldBe(["CCN", "CCN-LLCT"]);
        with.Content.Blocks.Select(block => block.Letter).ShouldBe(["A", "B", "C", "D"]);
        without.Content.Blocks.Select(block => block.Letter).ShouldBe(["B", "C", "D"]);
        with.Summary.Periods.ShouldBe(2400); // 600 half-days of four periods
        with.Content.Modules.Count.ShouldBe(14);
        CurriculumRules.Check(with.Content).ShouldBeEmpty();
        CurriculumRules.Check(without.Content).ShouldBeEmpty();
    }

    [Fact]
    public async Task CUR_01_a_change_of_an_approved_edition_makes_a_new_one_and_leaves_it_as_it_was()
    {
        var code = await app.GivenCurriculum();

        CodeOf(await app.Send(new PutModule(code, 1, (await Show(code)).Version, A1))).ShouldBe("is_approved");
        (await app.Send(new DraftEdition(code, 1, code))).Succeeded(out var edition).ShouldBeTrue();
        CodeOf(await app.Send(new DraftEdition(code, 1, code))).ShouldBe("has_draft");
        var longer = A1 with { Lessons = [Lesson("Bài 1", 40)] };
        var draft = await Show(code, edition);
        (await app.Send(new PutModule(code, edition, draft.Version, longer))).Errors.ShouldBeEmpty();

        (await Show(code)).Content.Modules[0].Periods.ShouldBe(20);
        (await Show(code, edition)).Content.Modules[0].Periods.ShouldBe(40);
        (await app.Send(new CompareCurricula(code, edition, code, 1))).Succeeded(out var compared).ShouldBeTrue();
        compared!.Difference.Modules.ShouldHaveSingleItem().Code.ShouldBe("A1");
    }

    [Fact]
    public async Task P15_a_draft_that_somebody_else_changed_since_it_was_read_is_not_overwritten_or_approved()
    {
        var code = await app.GivenCurriculum();
        (await app.Send(new DraftEdition(code, 1, code))).Succeeded(out var edition).ShouldBeTrue();
        var read = (await Show(code, edition)).Version;
        (await app.Send(new PutModule(code, edition, read, A1 with { NameVi = "Tên mới" }))).Errors.ShouldBeEmpty();

        (await app.Send(new RemoveModule(code, edition, read, "B1"))).Errors.ShouldBe([Error.Stale]);
        (await app.Send(new ApproveCurriculum(code, edition, read))).Errors.ShouldBe([Error.Stale]);

        (await app.Send(new ApproveCurriculum(code, edition, read + 1))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_module_that_others_build_upon_stays_and_one_that_none_does_goes()
    {
        var code = await app.GivenCurriculum(approved: false);
        var version = (await Show(code)).Version;

        CodeOf(await app.Send(new RemoveModule(code, 1, version, "A1"))).ShouldBe("built_upon");
        (await app.Send(new RemoveModule(code, 1, version, "B1"))).Errors.ShouldBeEmpty();

        (await Show(code)).Content.Modules.Select(module => module.Code).ShouldBe(["A1", "A2"]);
    }

    [Fact]
    public async Task A_cohort_takes_only_an_approved_edition_and_keeps_it_from_its_opening_on()
    {
        var (approved, other) = (await Id(await app.GivenCurriculum()), await Id(await app.GivenCurriculum()));
        var draft = await Id(await app.GivenCurriculum(approved: false));
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        Cohort.Plan(default, default, "K9", Given.PlanOf(today)).Succeeded(out var cohort).ShouldBeTrue();

        CodeOf(cohort!.Teach(draft, today.AddDays(-1))).ShouldBe("curriculum_not_approved");
        cohort.Teach(approved, today.AddDays(-1)).Errors.ShouldBeEmpty();
        cohort.Teach(other, today.AddDays(-1)).Errors.ShouldBeEmpty();
        CodeOf(cohort.Teach(approved, today)).ShouldBe("curriculum_pinned");

        cohort.Curriculum.ShouldBe(other.Id);
        cohort.Teach(other, today).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_directory_of_cohorts_says_what_each_is_taught_by()
    {
        var curriculum = (await Id(await app.GivenCurriculum())).Id;
        var code = await app.CodeOf(await app.GivenCohort());
        (await app.Send(new ShowCohort(code))).Succeeded(out var cohort).ShouldBeTrue();

        var plan = cohort!.Plan with { Curriculum = curriculum };
        (await app.Send(new ChangeCohort(code, plan, cohort.Version))).Errors.ShouldBeEmpty();

        (await app.Use<ICohortDirectory, CohortSummary?>(all => all.FindByCode(code, default)))!.Curriculum.ShouldBe(
            curriculum
        );
    }

    private async Task<CurriculumView> Show(string code, int edition = 1)
    {
        (await app.Send(new ShowCurriculum(code, edition))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private async Task<CurriculumSummary> Id(string code) => (await Show(code)).Summary;

    private static string CodeOf<T>(Result<T> outcome)
        where T : notnull => outcome.Errors.ShouldHaveSingleItem().Code.Split('.')[1];
}

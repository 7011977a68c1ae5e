using System.Text.Json;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;

namespace Training.Tests.Assessment.Results;

/// <summary>"Try this rule on an earlier cohort": it shows whose result would change, and changes nothing.</summary>
public abstract class RuleTrialTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RuleTrialTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RuleTrialTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_draft_shows_whose_module_average_and_class_would_be_another_and_changes_nothing()
    {
        var (cohort, usual) = await GivenResults("9", "6.5", "4");
        var tried = await GivenDraft(usual, ("score.pass", 7), ("classification.bands.excellent", 9.5m));
        var before = await Everything();

        var trial = await Try(tried, cohort);

        (trial.Usual.Label, trial.Tried.Label, trial.People).ShouldBe(($"{usual}-1", $"{tried}-1", 3));
        (trial.Modules, trial.Averages).ShouldBe((1, 0));
        trial.Moves.ShouldBe([new ClassMove(ResultClass.Excellent, ResultClass.VeryGood, 1)]);
        trial.Lines.Total.ShouldBe(2);
        var failed = trial.Lines.Items.Single(line => line.Shift.Modules.Count > 0).Shift.Modules[0];
        (failed.StandingBefore, failed.StandingAfter, failed.ScoreAfter).ShouldBe(
            (ModuleStanding.Passed, ModuleStanding.ResitDue, 6.5m)
        );
        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task Other_decimals_are_another_average()
    {
        var (cohort, usual) = await GivenResults("7.75", "8");
        var tried = await GivenDraft(usual, ("score.gpa_decimals", 0));

        var trial = await Try(tried, cohort);

        var shift = trial.Lines.Items.ShouldHaveSingleItem().Shift;
        (shift.AverageBefore, shift.AverageAfter).ShouldBe((7.75m, 8m));
        trial.Moves.ShouldBe([new ClassMove(ResultClass.Good, ResultClass.VeryGood, 1)]);
    }

    [Fact]
    public async Task By_its_own_rules_nobody_of_a_cohort_has_another_result()
    {
        var (cohort, usual) = await GivenResults("9", "4");

        (await Try(usual, cohort)).Lines.Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_cohort_without_rules_or_curriculum_has_nothing_to_try_on()
    {
        var (_, usual) = await GivenResults("9");
        var bare = await app.CodeOf(await app.GivenCohort());

        (await app.Send(new TryRules(usual, 1, bare)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("results.nothing_to_try");
    }

    [Fact]
    public async Task The_page_says_it_in_words()
    {
        var (cohort, usual) = await GivenResults("9", "6.5");
        var tried = await GivenDraft(usual, ("score.pass", 7));

        var page = await TestPage.Open(app.CreateClient(), $"/rules/{tried}/1/trial?cohort={cohort}");

        page.Text("#sums").ShouldBe("1 học viên có kết quả khác, trong 2 người có điểm trung bình");
        page.Text("tbody").ShouldContain("6,5 Đạt → 6,5 Thi lại");
    }

    /// <summary>A cohort whose people have these marks; its code and that of its rules.</summary>
    private async Task<(string Cohort, string Rules)> GivenResults(params string[] marks)
    {
        var sheets = await app.GivenGradeSheets(people: marks.Length);
        IReadOnlyList<GradeSheetId> both = [sheets.Coursework, sheets.Exam];
        await app.Enter([
            .. marks.SelectMany((mark, i) => both.Select(sheet => new CellChange(sheet, sheets.People[i], 0, mark))),
        ]);
        (await app.Send(new SubmitSheets(both))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets(both))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets(both))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        var rules = await app.Db(db =>
            db.Cohorts.Where(c => c.Id == sheets.Cohort)
                .Join(db.RuleSets, c => c.RuleSet, r => r.Id, (_, r) => r.Code)
                .SingleAsync()
        );
        return (await app.CodeOf(sheets.Cohort), rules);
    }

    private async Task<string> GivenDraft(string from, params (string Key, decimal Value)[] changed)
    {
        var code = $"T{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        (await app.Send(new DraftRuleSet(from, 1, code, new(2026, 9, 1)))).Errors.ShouldBeEmpty();
        var content = new RuleSetContent(
            "Quy chế mới",
            null,
            "Quyết định 9/QĐ",
            new(2026, 9, 1),
            null,
            changed.ToDictionary(one => one.Key, one => JsonSerializer.SerializeToElement(one.Value))
        );
        (await app.Send(new ChangeRuleSet(code, 1, 0, content))).Errors.ShouldBeEmpty();
        return code;
    }

    private async Task<RuleTrial> Try(string rules, string cohort)
    {
        (await app.Send(new TryRules(rules, 1, cohort))).Succeeded(out var trial).ShouldBeTrue();
        return trial!;
    }

    private Task<string> Everything() =>
        app.Db(async db =>
            string.Join(
                '\n',
                [
                    .. (await db.StoredResults.AsNoTracking().ToListAsync())
                        .Select(r => $"{r.PersonId} {r.RuleSet} {r.Inputs} {r.Average} {r.Class} {r.ComputedAt:O}")
                        .Order(),
                    $"{await db.MarkEntries.CountAsync()} {await db.WorkItems.CountAsync()}",
                    .. (await db.Cohorts.AsNoTracking().ToListAsync())
                        .Select(c => $"{c.Code} {c.RuleSet} {c.Version}")
                        .Order(),
                ]
            )
        );
}

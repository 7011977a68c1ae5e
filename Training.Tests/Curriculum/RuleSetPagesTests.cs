using System.Net;
using System.Text.RegularExpressions;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Curriculum;

public abstract partial class RuleSetPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RuleSetPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RuleSetPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_draft_is_approved_on_its_page_and_can_then_be_chosen_and_is_pinned_when_the_cohort_has_opened()
    {
        var (rules, other) = (await app.GivenRules(), await app.GivenRules());
        var label = rules.Replace('/', '-');
        var id = await app.GivenCohort(plannedSize: 40);
        var code = await app.CodeOf(id);
        var client = app.CreateClient();

        (await Options(code)).ShouldNotContain(option => option.StartsWith(label, StringComparison.Ordinal));
        var approved = await (await TestPage.Open(client, $"/rules/{rules}")).Submit();
        await (await TestPage.Open(client, $"/rules/{other}")).Submit();
        var saved = await Save(rules);

        approved.Text(".head").ShouldContain("Đã duyệt");
        approved.Text("main").ShouldContain("Đạt khi điểm từ 5 trở lên.");
        saved.Text("#rules-of").ShouldContain(label);
        saved.Text("#rules-of").ShouldContain("Quyết định 1/QĐ");

        await app.Db(db =>
            db.Cohorts.Where(c => c.Id == id)
                .ExecuteUpdateAsync(c =>
                    c.SetProperty(k => k.FilingFrom, new DateOnly(2023, 1, 2))
                        .SetProperty(k => k.FilingTo, new DateOnly(2023, 2, 1))
                        .SetProperty(k => k.OpensOn, new DateOnly(2023, 3, 1))
                )
        );
        var refused = await Save(other);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text("#Plan_RuleSet-error").ShouldContain("01/03/2023");
        (await TestPage.Open(client, $"/cohorts/{code}")).Text("#rules-of").ShouldContain("Giữ nguyên từ khai giảng");

        async Task<TestPage> Save(string chosen)
        {
            var parts = chosen.Split('/');
            var set = await app.Db(db => db.RuleSets.SingleAsync(r => r.Code == parts[0]));
            var form = await TestPage.Open(client, $"/cohorts/{code}/edit");
            string[] kept =
            [
                "Plan.NameVi",
                "Plan.NameEn",
                "Plan.PlannedSize",
                "Plan.FilingFrom",
                "Plan.FilingTo",
                "Plan.OpensOn",
                "Plan.ClosesOn",
            ];
            return await form.Submit([
                .. kept.Select(name => (name, (object)form.Value($"#{name.Replace('.', '_')}"))),
                ("Plan.RuleSet", set.Id),
            ]);
        }
    }

    [Fact]
    public async Task A_new_cohort_takes_the_newest_approved_rules_in_force_on_its_opening_day()
    {
        await app.Services.LoadReferenceData();
        await app.Send(new SetUpProgramme("DA1000", "Đề án 1.000", "Scheme of 1,000", 1000));
        foreach (var edition in new[] { 2, 3 })
            await app.Send(new ApproveRuleSet("TCLLCT", edition));

        var opens = new DateOnly(2021, 12, 20);
        await app.Send(new PlanCohort("KOLD", Given.PlanOf(opens)));
        await app.Send(new PlanCohort("KNEXT", Given.PlanOf(opens.AddDays(1))));

        (await Chosen("KOLD")).ShouldBe("TCLLCT-2");
        (await Chosen("KNEXT")).ShouldBe("TCLLCT-3");
    }

    [Fact]
    public async Task Every_parameter_of_every_edition_is_said_in_words_in_both_languages()
    {
        await app.Services.LoadReferenceData();

        foreach (var edition in new[] { 1, 2, 3 })
        {
            foreach (var language in new[] { "vi", "en" })
            {
                var client = app.CreateClient();
                client.DefaultRequestHeaders.Add("Cookie", $"language={language}");
                var page = await TestPage.Open(client, $"/rules/TCLLCT/{edition}");
                var sentences = page.Texts("td:first-child");

                sentences.Count.ShouldBeGreaterThan(55);
                sentences.Where(sentence => Unsaid().IsMatch(sentence)).ShouldBeEmpty();
            }
        }
    }

    /// <summary>The key of a sentence, an empty place in one, or a word of the file.</summary>
    [GeneratedRegex(@"rules\.|[a-z]_[a-z]|  ", RegexOptions.None, 1000)]
    private static partial Regex Unsaid();

    private async Task<IReadOnlyList<string>> Options(string code) =>
        (await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/edit")).Texts("#Plan_RuleSet option");

    private async Task<string?> Chosen(string code) =>
        (await app.Send(new ShowCohort(code))).Succeeded(out var cohort) ? cohort.Rules?.Label : null;
}

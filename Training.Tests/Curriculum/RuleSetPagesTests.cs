using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
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
            await app.Send(new ApproveRuleSet("TCLLCT", edition, Version: 0));

        var opens = new DateOnly(2021, 12, 20);
        await app.Send(new PlanCohort("KOLD", Given.PlanOf(opens)));
        await app.Send(new PlanCohort("KNEXT", Given.PlanOf(opens.AddDays(1))));

        (await Chosen("KOLD")).ShouldBe("TCLLCT-2");
        (await Chosen("KNEXT")).ShouldBe("TCLLCT-3");
    }

    [Fact]
    public async Task A_draft_is_changed_on_its_form_and_what_is_wrong_is_said_beside_its_field()
    {
        var client = app.CreateClient();
        var code = (await app.GivenRules()).Split('/')[0];
        await (await TestPage.Open(client, $"/rules/{code}/1")).Submit();
        var copy = await TestPage.Open(client, $"/rules/{code}/1/copy");
        var form = await copy.Submit(("to", code), ("ValidFrom", "2026-09-01"));

        form.Address.AbsolutePath.ShouldBe($"/rules/{code}/2/edit");
        form.Value("#Parameters_attendance_max_absence_ratio_").ShouldBe("20");
        form.Text("main").ShouldContain("0% – 50%, mặc định 20%");
        var refused = await Save(("attendance.max_absence_ratio", "60"), ("score.pass", "11"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text("#Parameters_attendance_max_absence_ratio_-error").ShouldContain("“60%”");
        refused.Text("#Parameters_score_pass_-error").ShouldContain("không được cao hơn Thang điểm: Cao nhất (10)");
        refused.Value("#Parameters_score_pass_").ShouldBe("11");
        refused.Attribute("#Parameters_score_step_ option[selected]", "value").ShouldBe("0.25");
        var saved = await Save(("attendance.max_absence_ratio", "25"), ("score.pass", "5,5"));

        saved.Text("main").ShouldContain("Vắng quá 25% số tiết của học phần thì không được dự thi.");
        saved.Text("main").ShouldContain("Đạt khi điểm từ 5,5 trở lên.");
        saved.Text("main").ShouldContain($"{code}-1 hết hiệu lực sau ngày 31/08/2026");
        var difference = await TestPage.Open(client, $"/rules/{code}/2/difference");
        difference.Texts("tbody tr").Count.ShouldBe(4); // the legal basis, the validity, absence, the pass mark
        difference.Text("main").ShouldContain("Đạt khi điểm từ 5 trở lên.");

        async Task<TestPage> Save(params (string Key, string Value)[] typed) =>
            await (await TestPage.Open(client, $"/rules/{code}/2/edit")).SubmitForm(
                "#rules",
                [
                    ("NameVi", "Quy chế"),
                    ("LegalBasis", "Quyết định 2/QĐ"),
                    ("ValidFrom", "2026-09-01"),
                    .. typed.Select(field => ($"Parameters[{field.Key}]", (object)field.Value)),
                ]
            );
    }

    [Fact]
    public async Task Another_system_drafts_changes_compares_and_approves_and_reads_what_was_wrong()
    {
        var code = (await app.GivenRules()).Split('/')[0];
        using var drafter = await app.GivenApiClient(Role.AcademicOffice);
        using var approver = await app.GivenApiClient(Role.Hr);
        var rules = $"/api/v1/rule-sets/{code}-S/1";

        (
            await Post(
                drafter,
                $"/api/v1/rule-sets/{code}/1/drafts",
                new { code = $"{code}-S", validFrom = "2026-09-01" }
            )
        ).Headers.Location!.OriginalString.ShouldBe(rules);
        var read = await Read(rules);
        var bands = new Dictionary<string, object> { ["classification.bands.good"] = 6.5 };
        using var refused = await Put(read, new Dictionary<string, object> { ["score.step"] = 0.3 });
        using var changed = await Put(read, bands);
        var own = await Post(drafter, $"{rules}/approval", new { version = 1 });
        var approved = await Post(approver, $"{rules}/approval", new { version = 1 });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("rules.not_a_choice");
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        own.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        approved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Read(rules)).GetProperty("ruleSet").GetProperty("approved").GetBoolean().ShouldBeTrue();
        var change = (await Read($"{rules}/difference?with={code}-1")).GetProperty("changes")[0];
        change.GetProperty("after").GetProperty("name").GetString().ShouldBe("classification.bands");

        async Task<JsonElement> Read(string address) =>
            await drafter.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

        Task<HttpResponseMessage> Put(JsonElement of, Dictionary<string, object> parameters)
        {
            var content = new
            {
                nameVi = "Quy chế của trường",
                nameEn = "Regulation of the school",
                legalBasis = "Quyết định 3/QĐ",
                validFrom = "2026-09-01",
                validTo = (string?)null,
                parameters,
            };
            return drafter.PutAsJsonAsync(
                new Uri(rules, UriKind.Relative),
                new { content, version = of.GetProperty("version").GetInt32() }
            );
        }

        static Task<HttpResponseMessage> Post(HttpClient client, string address, object body) =>
            client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);
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

using System.Net;
using Training.Application.Enrolment.Scoring;

namespace Training.Tests.Enrolment.Scoring;

/// <summary>A plan from its first draft to the one that replaces it, by command and on its pages.</summary>
public abstract class ScoringPlanTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ScoringPlanTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ScoringPlanTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_is_in_force_never_changes_and_gives_way_to_the_next_number()
    {
        var code = await app.CodeOf(await app.GivenCohort());
        await app.Send(new DraftScoringPlan(code));
        var draft = (await app.Scoring(code)).Draft!;
        (await app.Send(new DraftScoringPlan(code))).Errors[0].Code.ShouldBe("scoring.has_draft");

        (await app.Send(new PutScoringPlanInForce(code, draft.Version))).Errors.ShouldBeEmpty();
        (await app.Send(new ChangeScoringPlan(code, draft.Version, draft.Terms)))
            .Errors[0]
            .Code.ShouldBe("scoring.no_draft");
        await app.Send(new DraftScoringPlan(code));
        var next = (await app.Scoring(code)).Draft!;
        var terms = next.Terms with { Decimals = 1 };
        (await app.Send(new ChangeScoringPlan(code, next.Version, terms))).Succeeded(out var version).ShouldBeTrue();
        (await app.Send(new PutScoringPlanInForce(code, next.Version))).Errors.ShouldBe([Error.Stale]);
        (await app.Send(new PutScoringPlanInForce(code, version))).Errors.ShouldBeEmpty();

        var plans = (await app.Scoring(code)).Plans;
        plans.Select(plan => (plan.Number, plan.State)).ShouldBe([(2, PlanState.InForce), (1, PlanState.Replaced)]);
        plans[0].Terms.Decimals.ShouldBe(1);
        plans[1].Terms.Decimals.ShouldBe(draft.Terms.Decimals);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_terms_is_said_at_once()
    {
        var code = await app.CodeOf(await app.GivenCohort());
        await app.Send(new DraftScoringPlan(code));
        var terms = new ScoringTerms(
            [
                new("PV", "Phỏng vấn", "", 50, 100, Least: 101),
                new("pv", "", "", 33.333m, 0),
                new("UT", "Ưu tiên", "", 10, 10),
            ],
            Scale: 0,
            Decimals: 3,
            [new(TieRule.Component, "THI"), new(TieRule.Younger), new(TieRule.Younger)]
        );

        var refused = await app.Send(new ChangeScoringPlan(code, (await app.Scoring(code)).Draft!.Version, terms));

        refused
            .Errors.Select(error => (error.Code, error.Field))
            .ShouldBe([
                ("scoring.least_out_of_range", "Components[0].Least"),
                ("scoring.code_twice", "Components[1].Code"),
                ("scoring.name_missing", "Components[1].NameVi"),
                ("scoring.weight_out_of_range", "Components[1].Weight"),
                ("scoring.scale_out_of_range", "Components[1].Scale"),
                ("scoring.code_reserved", "Components[2].Code"),
                ("scoring.weights_not_whole", "Components"),
                ("scoring.total_scale", "Scale"),
                ("scoring.decimals", "Decimals"),
                ("scoring.tie_component_unknown", "Ties[0]"),
                ("scoring.tie_twice", "Ties[2]"),
            ]);
    }

    [Fact]
    public async Task HR_drafts_changes_and_puts_a_plan_in_force_on_its_pages()
    {
        var code = await app.CodeOf(await app.GivenCohort());
        var hr = app.CreateClient();

        var form = await (await TestPage.Open(hr, $"/cohorts/{code}/scoring")).SubmitForm("#first");
        form.Address.AbsolutePath.ShouldBe($"/cohorts/{code}/scoring/edit");
        form.Value("#Components_0__Weight").ShouldBe("50");
        var refused = await form.SubmitForm("#terms", Typed(weight: "30"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text(".summary").ShouldContain("Các hệ số cộng lại là 96,67%");
        refused.Value("#Components_1__Code").ShouldBe("THI"); // the empty row between is gone
        var shown = await refused.SubmitForm("#terms", Typed(weight: "33,33"));
        shown.Text("#plan-1 tbody").ShouldContain("33,33%");
        shown.Text("#plan-1 ol").ShouldContain("Điểm Bài thi cao hơn");
        var put = await shown.SubmitForm("#put-in-force");

        put.Text("#plan-1 header").ShouldContain("Đang áp dụng");
        (await app.Scoring(code)).InForce!.Terms.Components.Select(one => one.Weight).ShouldBe([33.33m, 66.67m]);
    }

    [Fact]
    public async Task The_leadership_reads_the_plan_and_changes_nothing()
    {
        var code = await app.CodeOf(await app.GivenCohort());
        await app.GivenScoringPlan(code);
        using var leader = await app.SignedIn(Role.Leadership);

        var page = await TestPage.Open(leader, $"/cohorts/{code}/scoring");

        page.Text("#plan-1").ShouldContain("Phỏng vấn");
        page.Texts("main form").ShouldBeEmpty();
        (await TestPage.Open(leader, $"/cohorts/{code}/scoring/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static (string, object)[] Typed(string weight) =>
        [
            ("Components[0].Code", "pv"),
            ("Components[0].NameVi", "Phỏng vấn"),
            ("Components[0].Weight", weight),
            ("Components[0].Scale", "100"),
            ("Components[1].Code", ""),
            ("Components[2].Code", "THI"),
            ("Components[2].NameVi", "Bài thi"),
            ("Components[2].Weight", "66,67"),
            ("Components[2].Scale", "10"),
            ("Scale", "100"),
            ("Decimals", "2"),
            ("Ties[0]", "Component:THI"),
            ("Ties[1]", ""),
            ("Ties[2]", "Younger"),
        ];
}

using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Policies;

namespace Training.Tests.Enrolment.Eligibility;

public abstract class PolicyEditionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PolicyEditionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PolicyEditionTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_first_draft_is_the_pilot_and_the_next_follows_the_one_in_force()
    {
        var (_, code) = await app.GivenJudgedCohort();
        var first = await app.GivenPolicy(code);
        var next = await app.GivenDraft(code);

        (first, next).ShouldBe((1, 2));
        (await app.Send(new DraftPolicy(code))).Errors.ShouldHaveSingleItem().Code.ShouldBe("policies.has_draft");
        var view = await app.Policy(code);
        view.Policy!.Number.ShouldBe(2); // a draft is shown first
        PolicyFile.Write(view.Policy.Content).ShouldBe(PolicyFile.Write(PolicyFile.Example));
        view.Editions.Select(edition => edition.State).ShouldBe([PolicyState.Draft, PolicyState.InForce]);
    }

    [Fact]
    public async Task A_draft_is_changed_thing_by_thing_and_only_as_it_was_read()
    {
        var (_, code) = await app.GivenJudgedCohort();
        var number = await app.GivenDraft(code);

        var version = await Done(new ChangePath(new(code, number, 0), Of: null, " d ", "Diện D", "Path D"));
        version = await Done(
            new PutCondition(new(code, number, version), "D", At: null, new EthnicMinority { Rule = "R" })
        );
        version = await Done(
            new PutCondition(
                new(code, number, version),
                Path: null,
                At: 2,
                new DegreeAtLeast { Rule = "R", Level = DegreeLevel.Master }
            )
        );
        version = await Done(new RemoveCondition(new(code, number, version), "A", At: 0));
        version = await Done(new RemovePath(new(code, number, version), "B2"));

        var content = (await app.Policy(code)).Policy!.Content;
        content.Paths.Select(path => path.Code).ShouldBe(["A", "B1", "C", "D"]);
        content.Paths[^1].Conditions.ShouldHaveSingleItem().ShouldBeOfType<EthnicMinority>();
        content.Common[2].ShouldBeOfType<DegreeAtLeast>().Level.ShouldBe(DegreeLevel.Master);
        content.Paths[0].Conditions.ShouldAllBe(condition => condition.Kind != ConditionKind.ResidenceInProvince);
        (await app.Send(new RemovePath(new(code, number, version - 1), "C"))).Errors.ShouldBe([Error.Stale]);
    }

    [Fact]
    public async Task What_cannot_be_judged_by_is_refused_at_its_field_or_when_it_is_put_in_force()
    {
        var (_, code) = await app.GivenJudgedCohort();
        var number = await app.GivenDraft(
            code,
            new PolicyContent([], [new("A", "Một", "One", [new EthnicMinority { Rule = "R" }])])
        );
        var draft = new DraftPlace(code, number, 1);

        (await app.Send(new PutCondition(draft, "A", null, new StudiedInMode { Rule = "R" })))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("policies.nothing_chosen");
        (await app.Send(new ChangePath(draft, null, "A", "Hai", "Two")))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("policies.code_twice");
        var version = await Done(new RemoveCondition(draft, "A", 0));
        var refused = (await app.Send(new PutPolicyInForce(code, number, version, Decision.None))).Errors;

        ((Error)refused.ShouldHaveSingleItem().Facts[^1].Value!).Code.ShouldBe("policies.no_condition");
        (await app.Policy(code)).Flaws.Count.ShouldBe(1);
    }

    [Fact]
    public async Task In_force_it_never_changes_and_the_next_one_replaces_it()
    {
        var (_, code) = await app.GivenJudgedCohort();
        var first = await app.GivenPolicy(code);
        var version = (await app.Policy(code)).Policy!.Version;

        (await app.Send(new RemovePath(new(code, first, version), "A")))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("policies.not_a_draft");
        (await app.Send(new DiscardPolicy(code, first, version)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("policies.not_a_draft");
        await app.GivenPolicy(code);

        (await app.Policy(code))
            .Editions.Select(edition => (edition.Number, edition.State))
            .ShouldBe([(2, PolicyState.InForce), (1, PolicyState.Replaced)]);
    }

    private async Task<int> Done(ICommand<int> command)
    {
        (await app.Send(command)).Succeeded(out var version).ShouldBeTrue();
        return version;
    }
}

using Training.Application.Enrolment.Eligibility.Policies;
using Training.Application.Enrolment.Files;
using Training.Application.Reporting;

namespace Training.Tests.Reporting;

public abstract class AttentionTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : AttentionTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AttentionTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Counts_by_state_and_what_needs_attention_are_those_of_the_people_behind_them()
    {
        var id = await app.GivenCohort(plannedSize: 80);
        var into = await app.GivenClass(id);
        var (cohort, @class) = (
            await app.Db(db => db.Cohorts.SingleAsync(c => c.Id == id)),
            await app.Db(db => db.Classes.Where(c => c.Id == into).Select(c => c.Code).SingleAsync())
        );
        var (waiting, silent, written) = (await File(), await File(email: null), await File("giang@example.vn"));
        await app.Send(new EnrolTrainees([silent, written], @class, new Act(cohort.OpensOn, Decision.None)));

        (await app.Send(new SetUpFileCheck(cohort.Code))).Errors.ShouldBeEmpty();

        (await app.Send(new ShowProgress())).Succeeded(out var progress).ShouldBeTrue();
        (await app.Send(new ListAttention())).Succeeded(out var concerns).ShouldBeTrue();

        (await app.Db(db => db.Candidacies.SingleAsync(c => c.Id == waiting))).State.ShouldBe(CandidacyState.Applied);
        progress!.In(CandidacyState.Applied).ShouldBe(1);
        progress.In(CandidacyState.Enrolled).ShouldBe(2);
        progress.Missing.ShouldBe(998);
        concerns!
            .Select(concern => (concern.Kind, concern.Cohort, concern.Count))
            .ShouldBe([
                (ConcernKind.CohortWithoutDecision, cohort.Code, 1),
                (ConcernKind.CohortWithoutRules, cohort.Code, 1),
                (ConcernKind.FilesWithGaps, cohort.Code, 1),
                (ConcernKind.PeopleWithoutClass, cohort.Code, 1),
                (ConcernKind.TraineesWithoutEmail, cohort.Code, 1),
                (ConcernKind.TraineesWithoutAccount, cohort.Code, 1),
            ]);

        await app.Send(new DraftPolicy(cohort.Code));
        (await app.Send(new PutPolicyInForce(cohort.Code, 1, 0, Decision.None))).Errors.ShouldBeEmpty();

        (await app.Send(new ListAttention())).Succeeded(out var selecting).ShouldBeTrue(); // who only applied has no claim
        selecting!.ShouldNotContain(concern => concern.Kind == ConcernKind.PeopleWithoutClass);
        var claims = new PeopleFilter { Cohort = cohort.Code, Without = Lack.Class };
        (await app.Send(new ListPeople(claims))).Succeeded(out var list).ShouldBeTrue();
        list!.Page.Total.ShouldBe(0);

        async Task<CandidacyId> File(string? email = "an@example.vn") =>
            await app.GivenCandidacy(id, await app.GivenPerson(GivenPeople.Details() with { Email = email }));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using static Training.Tests.Support.GivenResults;

namespace Training.Tests.Assessment.Results;

/// <summary>What is kept of results is what a computation from nothing gives, and names what it was computed from.</summary>
public abstract class KeptResultsTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : KeptResultsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : KeptResultsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_the_background_computed_is_what_a_computation_from_nothing_gives()
    {
        var sheets = await app.GivenGradeSheets(people: 4);
        string[] marks = ["9.5", "4", "V", "7.25"];
        for (var i = 0; i < marks.Length; i++)
            await app.EnterBoth(sheets, i, coursework: $"{5 + i}", exam: marks[i]);
        await app.Publish(sheets.Coursework, sheets.Exam);
        await app.RunDueWork();

        var stored = await app.Stored(sheets);
        await app.Db(db => db.StoredResults.Where(r => r.CohortId == sheets.Cohort).ExecuteDeleteAsync());
        var anew = await app.Sums(sheets);

        stored.Count.ShouldBe(4);
        stored.Select(Figures).Order().ShouldBe(anew.Select(Figures).Order());
    }

    [Fact]
    public async Task A_result_names_the_rules_and_the_very_marks_that_it_was_computed_from()
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "7", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        await app.RunDueWork();
        var before = (await app.Stored(sheets)).Single();

        (await app.Send(new ReopenSheets([sheets.Exam], "Cộng sót", Decided))).Errors.ShouldBeEmpty();
        await app.Enter(sheets.Cell(0, "8.5", read: 1));
        await app.Publish(sheets.Exam);
        await app.RunDueWork();
        var after = (await app.Stored(sheets)).Single();

        before.RuleSet.ShouldEndWith("-1");
        after.Average.ShouldBe(7.9m);
        after.Inputs.ShouldNotBe(before.Inputs);
    }

    [Fact]
    public async Task A_cohort_that_gets_another_curriculum_before_it_opens_has_its_results_computed_again()
    {
        var sheets = await GivenResult();
        (await app.Stored(sheets)).ShouldHaveSingleItem().Average.ShouldBe(7.6m);

        (await app.Send(await OtherCurriculum(sheets))).Errors.ShouldBeEmpty();

        (await app.Stored(sheets)).ShouldBeEmpty();
        await app.RunDueWork();
        (await app.Stored(sheets)).ShouldHaveSingleItem().Average.ShouldBeNull();
    }

    [Fact]
    public async Task A_computation_that_is_under_way_while_the_cohort_gets_another_curriculum_leaves_no_old_sum_behind()
    {
        var sheets = await GivenResult();
        var change = await OtherCurriculum(sheets);

        await DuringAComputation(sheets, () => app.Send(change));

        (await app.Stored(sheets)).ShouldHaveSingleItem().Average.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_published_of_somebody_in_another_cohort_leaves_no_old_sum_behind_in_the_one_before() // P21, RST-03
    {
        var before = await GivenResult();
        var again = await GivenRetake(before);
        await app.EnterBoth(again, 0, coursework: "9", exam: "9");
        GradeSheetId[] both = [again.Coursework, again.Exam];
        (await app.Send(new SubmitSheets(both))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets(both))).Errors.ShouldBeEmpty();

        await DuringAComputation(before, () => app.Send(new PublishSheets(both)));

        (await app.Sums(before)).ShouldHaveSingleItem().Average.ShouldBe(9m);
        (await app.Sums(again)).ShouldHaveSingleItem().Average.ShouldBe(9m);
    }

    /// <summary>Results of the cohort are being computed, and written down only when the change is made or waits.</summary>
    private async Task DuringAComputation<T>(GivenSheets sheets, Func<Task<Result<T>>> change)
        where T : notnull
    {
        await app.Db(db => db.StoredResults.Where(r => r.CohortId == sheets.Cohort).ExecuteDeleteAsync());
        var (computed, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var scope = app.Services.CreateAsyncScope();
        var filler = scope.ServiceProvider.GetRequiredService<ResultFiller>();
        var filling = scope
            .ServiceProvider.GetRequiredService<IUnitOfWork>()
            .Run<Result<Progress>>(
                new Deed("test"),
                async () =>
                {
                    var progress = await filler.Fill(sheets.Cohort, default);
                    computed.TrySetResult();
                    await go.Task;
                    return progress;
                },
                default
            );
        await computed.Task;

        var changing = change();
        await Task.WhenAny(changing, Task.Delay(500)); // whoever does not wait for the computation is done by then
        go.SetResult();
        (await filling).Errors.ShouldBeEmpty();
        (await changing).Errors.ShouldBeEmpty();
        await app.RunDueWork();
    }

    private async Task<GivenSheets> GivenResult()
    {
        var sheets = await app.GivenGradeSheets(people: 1);
        await app.EnterBoth(sheets, 0, coursework: "7", exam: "8");
        await app.Publish(sheets.Coursework, sheets.Exam);
        await app.RunDueWork();
        return sheets;
    }

    /// <summary>The same person in a class of a later cohort that is taught by the same curriculum.</summary>
    private async Task<GivenSheets> GivenRetake(GivenSheets before)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1)); // sheets of a later class are opened later
        var (cohort, now) = (await app.GivenCohort(), app.Clock.GetUtcNow());
        var @class = await app.GivenClass(cohort);
        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == before.People[0])
                .ExecuteUpdateAsync(s => s.SetProperty(spell => spell.Until, new DateOnly(2026, 3, 2)))
        );
        var candidacy = new Candidacy(CandidacyId.New(now), before.People[0], cohort, new CandidacyDetails());
        candidacy.Enrol(SpellId.New(now), @class, new Act(new(2026, 3, 2), Decision.None)).Errors.ShouldBeEmpty();
        await app.Save(candidacy);
        var code = await app.Db(async db =>
        {
            var first = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == before.Cohort);
            var own = db.Entry(await db.Cohorts.SingleAsync(c => c.Id == cohort));
            own.Property(c => c.Curriculum).CurrentValue = first.Curriculum;
            own.Property(c => c.RuleSet).CurrentValue = first.RuleSet;
            await db.SaveChangesAsync();
            return await db.Classes.Where(c => c.Id == @class).Select(c => c.Code).SingleAsync();
        });
        (await app.Send(new OpenSheets(code, before.Module))).Succeeded(out var sheets).ShouldBeTrue();
        return before with
        {
            Cohort = cohort,
            ClassId = @class,
            Class = code,
            Coursework = sheets![0],
            Exam = sheets[^1],
        };
    }

    private async Task<ChangeCohort> OtherCurriculum(GivenSheets sheets)
    {
        var other = await app.GivenModule();
        var (cohort, curriculum) = await app.Db(async db =>
            (
                await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == sheets.Cohort),
                await db.Modules.Where(m => m.Id == other).Select(m => m.CurriculumId).SingleAsync()
            )
        );
        var plan = Given.PlanOf(cohort.OpensOn) with { PlannedSize = cohort.PlannedSize, Curriculum = curriculum };
        return new ChangeCohort(cohort.Code, plan, cohort.Version);
    }

    private static string Figures(StoredResult r) =>
        $"{r.PersonId} {r.Inputs} {r.RuleSet} {r.Average} {r.Class} {r.Passed}/{r.Modules} {r.Resits} {r.Retakes} {r.Resat} {r.Final}";
}

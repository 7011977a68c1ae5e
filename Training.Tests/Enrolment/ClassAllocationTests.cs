using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Allocation;

namespace Training.Tests.Enrolment;

public abstract class ClassAllocationTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ClassAllocationTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ClassAllocationTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_was_seen_is_what_is_done_with_the_decision_on_every_step()
    {
        var (cohort, code) = await Cohort(people: 12, capacities: [5, 5, 5]);
        var draft = await Draft(code);

        (await app.Send(new AllocateClasses(code, Act(draft), draft.Mark))).Succeeded(out var work).ShouldBeTrue();
        await app.Run(work);

        draft.Placeable.ShouldBe(12);
        var after = await Draft(code);
        after.Waiting.ShouldBe(0);
        after.Classes.Select(c => (c.Code, c.After)).ShouldBe(draft.Classes.Select(c => (c.Code, c.After)));
        after
            .Last.ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                run => run.IsUnderWay.ShouldBeFalse(),
                run => run.Done.ShouldBe(12),
                run => run.Skipped.ShouldBe(0)
            );
        var candidacies = await app.Db(db =>
            db.Candidacies.Include(c => c.Steps).Where(c => c.CohortId == cohort).ToListAsync()
        );
        candidacies.ShouldAllBe(c => c.State == CandidacyState.Enrolled && c.Steps[0].Decision.Number == "21/QĐ-SNV");
        (await Taken(cohort)).ShouldBe([4, 4, 4]);
    }

    [Fact]
    public async Task Whoever_changed_in_between_is_left_out_with_the_reason()
    {
        var (cohort, code) = await Cohort(people: 4, capacities: [4]);
        var draft = await Draft(code);
        (await app.Send(new AllocateClasses(code, Act(draft)))).Succeeded(out var work).ShouldBeTrue();
        var gone = await app.Db(db => db.Candidacies.Where(c => c.CohortId == cohort).Select(c => c.Id).FirstAsync());
        (await app.Send(new WithdrawTrainees([gone], Act(draft)))).Errors.ShouldBeEmpty();

        await app.Run(work);

        (await Draft(code)).Last.ShouldNotBeNull().Skipped.ShouldBe(1);
        (await app.Db(db => db.AllocatedPlaces.SingleAsync(p => p.CandidacyId == gone))).Refusal.ShouldBe(
            "enrolment.while_withdrawn"
        );
        (await Taken(cohort)).ShouldBe([3]);
    }

    [Fact]
    public async Task A_second_order_waits_and_a_moved_draft_is_refused()
    {
        var (cohort, code) = await Cohort(people: 3, capacities: [4]);
        var draft = await Draft(code);
        await app.GivenCandidacy(cohort, await app.GivenPerson());

        (await app.Send(new AllocateClasses(code, Act(draft), draft.Mark)))
            .Errors[0]
            .Code.ShouldBe("enrolment.draft_moved");
        (await app.Send(new AllocateClasses(code, Act(draft)))).Errors.ShouldBeEmpty();
        (await app.Send(new AllocateClasses(code, Act(draft))))
            .Errors[0]
            .Code.ShouldBe("enrolment.allocation_under_way");
    }

    [Fact]
    public async Task More_people_than_seats_are_said_and_the_rest_stay_without_a_class()
    {
        var (cohort, code) = await Cohort(people: 7, capacities: [2, 3]);
        var draft = await Draft(code);

        (await app.Send(new AllocateClasses(code, Act(draft)))).Succeeded(out var work).ShouldBeTrue();
        await app.Run(work);

        (draft.Waiting, draft.Placeable).ShouldBe((7, 5));
        (await Taken(cohort)).ShouldBe([2, 3]);
        var refused = await app.Send(new AllocateClasses(code, Act(draft)));
        refused.Errors[0].Facts.ShouldBe([new Fact("waiting", 2)]);
    }

    [Fact]
    public async Task A_larger_allocation_goes_in_portions_and_continues_where_it_stopped()
    {
        var size = FillClassesHandler.Portion + 20;
        var (cohort, code) = await Cohort(people: size, capacities: [size]);
        (await app.Send(new AllocateClasses(code, Act(await Draft(code))))).Succeeded(out _).ShouldBeTrue();
        var id = await app.Db(db => db.Allocations.Where(a => a.CohortId == cohort).Select(a => a.Id).SingleAsync());

        var progress = new List<Progress>();
        while (progress.Count == 0 || !progress[^1].Finished)
            progress.Add(await Portion(id));

        progress.ShouldBe([new(FillClassesHandler.Portion, size), new(size, size)]);
        (await Taken(cohort)).ShouldBe([size]);
    }

    private async Task<Progress> Portion(AllocationId id)
    {
        var step = await app.Use<IServiceProvider, Result<Progress>>(services =>
        {
            var unitOfWork = (IUnitOfWork)services.GetService(typeof(IUnitOfWork))!;
            var handler = ActivatorUtilities.CreateInstance<FillClassesHandler>(services);
            return unitOfWork.Run(new Deed("fill"), () => handler.Handle(new FillClasses(id), default), default);
        });
        step.Succeeded(out var progress).ShouldBeTrue();
        return progress;
    }

    private async Task<(CohortId Id, string Code)> Cohort(int people, params int[] capacities)
    {
        var id = await app.GivenCohort(plannedSize: 1000);
        foreach (var capacity in capacities)
            await app.GivenClass(id, capacity);
        for (var i = 0; i < people; i++)
        {
            var details = GivenPeople.Details() with { Gender = i % 2 == 0 ? Gender.Female : Gender.Male };
            await app.GivenCandidacy(id, await app.GivenPerson(details), new CandidacyDetails { Post = $"{i % 3}" });
        }
        return (id, await app.Db(db => db.Cohorts.Where(c => c.Id == id).Select(c => c.Code).SingleAsync()));
    }

    private async Task<AllocationView> Draft(string cohort)
    {
        (await app.Send(new ShowAllocation(cohort))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    private static Act Act(AllocationView draft) =>
        new(draft.Cohort.OpensOn, new Decision("21/QĐ-SNV", draft.Cohort.OpensOn, "Nguyễn Văn A"), "phân lớp");

    private Task<List<int>> Taken(CohortId cohort) =>
        app.Db(db =>
            db.Classes.Where(c => c.CohortId == cohort).OrderBy(c => c.Capacity).Select(c => c.SeatsTaken).ToListAsync()
        );
}

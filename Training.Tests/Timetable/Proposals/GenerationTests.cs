using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Coverage;
using Training.Application.Timetable.Proposals;

namespace Training.Tests.Timetable.Proposals;

/// <summary>What a class still misses is planned by itself, and goes into the draft like what is typed.</summary>
public abstract class GenerationTests(TestApp app)
{
    [Collection(SolvingProcessTests.Alone)]
    public sealed class OnSqlite(SqliteApp app) : GenerationTests(app), IClassFixture<SqliteApp>;

    [Collection(SolvingProcessTests.Alone)]
    public sealed class OnPostgres(PostgresApp app) : GenerationTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_is_missing_is_planned_accepted_and_can_be_undone_and_what_is_in_the_way_by_then_is_refused()
    {
        var school = await app.GivenSchool();
        await app.GivenCurriculumOf(school);
        await app.GivenSession(school.Plan()); // 4 of 40 periods
        var id = await app.GivenSearch(school, school.Wish());

        await app.RunDueWork();

        var found = await app.Show(id);
        (found.State, found.Ending, found.Placed, found.Missing).ShouldBe(
            (ProposalState.Ready, SearchEnding.Finished, 9, 0)
        );
        found.Outcome!.Instructors.ShouldHaveSingleItem().Periods.ShouldBe(36);
        (await Sessions(school)).ShouldBe(1); // nothing of it is in the draft yet

        var taken = (await app.Send(new ShowProposedClass(id, found.Parts.Single().Code))).Succeeded(out var shown)
            ? shown!.Sessions[0]
            : throw new InvalidOperationException();
        var first = taken.Part == DayPart.Morning ? 1 : 5;
        var place = school.Plan(taken.Date.DayNumber - school.Opens.DayNumber, first, first + 4);
        await app.GivenSession(place with { Lesson = null });
        (await app.Send(new AcceptProposal(id))).Errors.ShouldBeEmpty();
        await app.RunDueWork();

        var part = (await app.Show(id)).Parts.Single();
        (part.State, part.Done).ShouldBe((PartState.Accepted, 9));
        part.Refused.ShouldHaveSingleItem().Reasons.ShouldContain("timetable.class_taken");
        (await Sessions(school)).ShouldBe(10);
        (await app.Send(new AcceptProposal(id)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("timetable.nothing_to_accept");
        (await app.Send(new UndoTimetableStep(school.Cohort))).Errors.ShouldBeEmpty();
        (await Sessions(school)).ShouldBe(2);
    }

    [Fact]
    public async Task Where_nothing_is_missing_or_no_half_day_is_left_nobody_has_to_wait_for_a_search()
    {
        var school = await app.GivenSchool();
        var code = await app.CodeOf(school.Cohort);
        (await app.Send(new StartGeneration(code, school.Wish())))
            .Errors.Single()
            .Code.ShouldBe("timetable.no_curriculum");
        await app.GivenCurriculumOf(school);
        var wish = school.Wish();

        (await app.Send(new StartGeneration(code, wish with { HalfDays = [new(DayOfWeek.Monday, DayPart.Evening)] })))
            .Errors.Single()
            .Code.ShouldBe("timetable.no_half_days");
        (await app.Send(new StartGeneration(code, wish with { To = wish.From.AddDays(-1) })))
            .Errors.Single()
            .Code.ShouldBe("timetable.span_wrong");
        (await app.Send(new StartGeneration(code, wish with { Modules = [new(Guid.NewGuid())] })))
            .Errors.Single()
            .Code.ShouldBe("timetable.nothing_missing");
        (await app.Send(new CheckCapacity(code, wish with { To = wish.From })))
            .Succeeded(out var capacity)
            .ShouldBeTrue();
        capacity!.Shortages[0].Demand.ShouldBe(10);
    }

    private async Task<int> Sessions(GivenSchool school)
    {
        var code = await app.CodeOf(school.Cohort);
        (await app.Send(new ShowCoverage(code))).Succeeded(out var coverage).ShouldBeTrue();
        return coverage!.Classes.Single().Modules.Sum(module => module.Planned) / 4;
    }
}

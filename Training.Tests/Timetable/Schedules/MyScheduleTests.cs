using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Schedules;

namespace Training.Tests.Timetable.Schedules;

public abstract class MyScheduleTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : MyScheduleTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : MyScheduleTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_trainee_sees_what_is_published_for_the_class_and_nothing_of_the_draft()
    {
        var school = await app.GivenSchool();
        var trainee = await app.GivenTraineeSession(school);
        var published = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        await app.GivenSession(school.Plan(day: 1));

        var mine = await Mine(trainee, school);

        var session = mine.Sessions.ShouldHaveSingleItem();
        session.ShouldSatisfyAllConditions(
            s => s.Id.ShouldBe(published),
            s => s.Teaches.ShouldBeFalse(),
            s => s.Cancelled.ShouldBeFalse(),
            s => s.Content.ModuleVi.ShouldBe("Quản lý nhà nước"),
            s => s.Content.Room!.Address.ShouldBe("220 Phố Huế"),
            s => s.Content.Instructors.ShouldHaveSingleItem().Id.ShouldBe(school.Instructor.Value)
        );
    }

    [Fact]
    public async Task Sessions_follow_the_days_of_the_spell()
    {
        var school = await app.GivenSchool();
        var late = await app.GivenTraineeSession(school, from: school.Opens.AddDays(1));
        await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(day: 1));
        await app.GivenSession(school.Plan(day: 2));
        await app.GivenPublication(school);
        await End(late, school.Opens.AddDays(2));

        var mine = await Mine(late, school);

        mine.Sessions.Select(session => session.Date).ShouldBe([school.Opens.AddDays(1)]); // P21
    }

    [Fact]
    public async Task An_instructor_sees_what_they_teach_and_what_they_no_longer_teach_as_cancelled()
    {
        var account = await app.GivenSession(Role.Instructor);
        var school = await app.GivenSchool(account.Account);
        var stays = await app.GivenSession(school.Plan());
        var goes = await app.GivenSession(school.Plan(day: 1));
        await app.GivenPublication(school);
        var substitute = await app.GivenInstructor([school.ModuleCode]);
        await app.Send(new ChangeSession(goes, school.Plan(day: 1) with { Instructors = [substitute] }));
        await app.GivenPublication(school);

        var mine = await Mine(account, school);

        mine.Sessions.Select(s => (s.Id, s.Sequence, s.Cancelled, s.Teaches))
            .ShouldBe([(stays, 0, false, true), (goes, 1, true, true)]);
    }

    [Fact]
    public async Task Nobody_sees_anothers_schedule()
    {
        var (school, other) = (await app.GivenSchool(), await app.GivenSchool());
        var stranger = await app.GivenTraineeSession(other);
        await app.GivenSession(school.Plan());
        await app.GivenPublication(school);

        (await Mine(stranger, school)).Sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_is_pointed_out_until_the_person_says_that_they_know()
    {
        var school = await app.GivenSchool();
        var trainee = await app.GivenTraineeSession(school);
        var session = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        (await Mine(trainee, school)).Changes.ShouldBeEmpty(); // all of it is new, so none of it is news

        await Move(session, school.Plan(day: 1), school);
        await Move(session, school.Plan(day: 2), school);

        var change = (await Mine(trainee, school)).Changes.ShouldHaveSingleItem();
        change.Now.Date.ShouldBe(school.Opens.AddDays(2));

        await Know(trainee);
        (await Mine(trainee, school)).Changes.ShouldBeEmpty();

        await Move(session, school.Plan(day: 3), school);
        await Move(session, school.Plan(day: 4), school);
        (await Mine(trainee, school)).Changes.ShouldHaveSingleItem().Before!.Date.ShouldBe(school.Opens.AddDays(2));
        await Move(session, school.Plan(day: 2), school);
        (await Mine(trainee, school)).Changes.ShouldBeEmpty(); // as they knew it
    }

    [Fact]
    public async Task What_was_published_after_the_page_was_read_is_still_news()
    {
        var school = await app.GivenSchool();
        var trainee = await app.GivenTraineeSession(school);
        var session = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        var read = app.Clock.GetUtcNow();
        await Move(session, school.Plan(day: 1), school);

        await app.SendAs(trainee.Account, [Permission.OwnData], new AcknowledgeChanges(read));

        (await Mine(trainee, school)).Changes.ShouldHaveSingleItem();
    }

    private async Task Move(SessionId session, SessionPlan plan, GivenSchool school)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.Send(new ChangeSession(session, plan))).Errors.ShouldBeEmpty();
        await app.GivenPublication(school);
    }

    private Task<Result<DateTimeOffset>> Know(GivenSession who) =>
        app.SendAs(who.Account, [Permission.OwnData], new AcknowledgeChanges(app.Clock.GetUtcNow()));

    private Task<int> End(GivenSession trainee, DateOnly day) =>
        app.Db(async db =>
        {
            var person = await db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync();
            return await db
                .Spells.Where(s => s.PersonId == person)
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.Until, day));
        });

    private async Task<MySchedule> Mine(GivenSession who, GivenSchool school)
    {
        var query = new ShowMySchedule(school.Opens.AddDays(-7), school.Opens.AddDays(30));
        var outcome = await app.SendAs(who.Account, [Permission.OwnData], query);
        outcome.Errors.ShouldBeEmpty();
        outcome.Succeeded(out var mine);
        return mine!;
    }
}

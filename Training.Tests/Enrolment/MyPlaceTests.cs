namespace Training.Tests.Enrolment;

public abstract class MyPlaceTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : MyPlaceTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : MyPlaceTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_trainee_sees_their_own_class_and_file_and_an_adviser_the_people_of_the_class()
    {
        var id = await app.GivenCohort(plannedSize: 80);
        var (first, second) = (await Code(await app.GivenClass(id)), await Code(await app.GivenClass(id)));
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        var (me, other) = (await app.GivenPerson(), await app.GivenPerson());
        await app.Send(new EnrolTrainees([await app.GivenCandidacy(id, me)], first, new(opening, Decision.None)));
        await app.Send(new EnrolTrainees([await app.GivenCandidacy(id, other)], second, new(opening, Decision.None)));
        var (trainee, adviser) = (UserId.New(app.Clock.GetUtcNow()), (await app.GivenAccount([Role.ClassAdviser])).Id);
        await app.Db(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == me)).SignsInWith(trainee);
            return await db.SaveChangesAsync();
        });
        await app.Send(new AppointAdviser(second, adviser));
        var teacher = await app.GivenAccount([Role.ClassAdviser]);
        await app.Send(new AppointAdviser(first, teacher.Id));

        var mine = await As(trainee, new ShowMyPlace(), Permission.OwnData);
        var own = await As(adviser, new ShowClass(second), Permission.ViewClasses);
        var foreign = await As(adviser, new ShowClass(first), Permission.ViewClasses);

        mine.Succeeded(out var place).ShouldBeTrue();
        place!.Cohorts.ShouldHaveSingleItem().Class.ShouldBe(first);
        place.Cohorts[0].Adviser.ShouldBe(teacher.Name);
        place.Me!.FullName.ShouldBe("Nguyễn Thị Hương Giang");
        (await InSight(adviser)).ShouldBe([other]);
        own.Succeeded(out var roster).ShouldBeTrue();
        roster!.Trainees.Select(line => line.Id).ShouldBe([other]);
        foreign.Errors[0].Code.ShouldBe("enrolment.class_not_found");
    }

    [Fact]
    public async Task On_the_phone_the_own_numbers_are_hidden_until_they_are_asked_for_and_the_look_is_written_down()
    {
        var details = GivenPeople.Details();
        var me = await app.GivenPerson(details);
        await app.GivenCandidacy(await app.GivenCohort(), me);
        var session = await app.GivenSession(Role.Trainee);
        await app.Db(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == me)).SignsInWith(session.Account);
            return await db.SaveChangesAsync();
        });
        using var phone = app.SignedIn(session);

        var hidden = await TestPage.Open(phone, "/me");
        var shown = await hidden.Submit();

        hidden.Text("main").ShouldNotContain(details.IdNumber!);
        hidden.Text("main").ShouldNotContain(details.Email!);
        shown.Text("main").ShouldContain(details.IdNumber!);
        shown.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await app.Db(db => db.Disclosures.CountAsync(look => look.PersonId == me))).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_without_a_file_is_told_why_the_page_is_empty() =>
        (await As(UserId.New(app.Clock.GetUtcNow()), new ShowMyPlace(), Permission.OwnData))
            .Succeeded(out var place)
            .ShouldSatisfyAllConditions(found => found.ShouldBeTrue(), _ => place!.Cohorts.ShouldBeEmpty());

    private Task<Result<T>> As<T>(UserId user, MediatR.IRequest<Result<T>> request, params Permission[] permissions)
        where T : notnull =>
        app.Use<IServiceProvider, Result<T>>(services =>
        {
            Become(services, user, permissions);
            return ((MediatR.ISender)services.GetService(typeof(MediatR.ISender))!).Send(request);
        });

    private Task<List<PersonId>> InSight(UserId user) =>
        app.Use<IServiceProvider, List<PersonId>>(services =>
        {
            Become(services, user, Permission.OwnData);
            return ((IPeopleInSight)services.GetService(typeof(IPeopleInSight))!).Of(user).ToListAsync();
        });

    private static void Become(IServiceProvider services, UserId user, params Permission[] permissions)
    {
        var actor = (TestActor)services.GetService(typeof(TestActor))!;
        actor.User = user;
        actor.Permissions.IntersectWith(permissions);
    }

    private Task<string> Code(ClassId id) =>
        app.Db(db => db.Classes.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());
}

using Training.Application.Messages.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Tests.Support;

/// <summary>All that a session needs; what is planned by it clashes with nothing of another school.</summary>
public sealed record GivenSchool(
    CohortId Cohort,
    ClassId Class,
    ModuleId Module,
    string ModuleCode,
    InstructorId Instructor,
    RoomId Room,
    DateOnly Opens
)
{
    /// <param name="day">Days after the cohort opens.</param>
    /// <param name="first">The first period.</param>
    /// <param name="until">The first that no longer belongs to it.</param>
    public SessionPlan Plan(int day = 0, int first = 1, int until = 5) =>
        new(Module, Lesson: 1, Opens.AddDays(day), Slot.OfPeriods(first, until), [Class], [Instructor], Room);
}

internal static class GivenTimetable
{
    /// <summary>Four periods of 45 minutes from 07:30 and four from 13:30.</summary>
    public static readonly IReadOnlyList<BellPeriod> Periods =
    [
        .. Enumerable.Range(0, 8).Select(i => new BellPeriod(i + 1, PartOf(i), Begins(i), Begins(i).AddMinutes(45))),
    ];

    private static int _number;

    public static async Task<GivenSchool> GivenSchool(this TestApp app, UserId? instructor = null, int opensIn = 30)
    {
        await app.GivenGrid();
        var cohort = await app.GivenCohort(opensIn: opensIn);
        var module = await app.GivenModule();
        var code = await app.Db(db => db.Modules.Where(m => m.Id == module).Select(m => m.Code).SingleAsync());
        return new(
            cohort,
            await app.GivenClass(cohort),
            module,
            code,
            await app.GivenInstructor([code], instructor),
            await app.GivenRoom(await app.GivenSite()),
            await app.Db(db => db.Cohorts.Where(c => c.Id == cohort).Select(c => c.OpensOn).SingleAsync())
        );
    }

    /// <summary>One for every day since 2020, in place of those that are shipped.</summary>
    public static Task GivenGrid(this TestApp app) =>
        app.Db(async db =>
        {
            const string name = "Cả năm";
            if (await db.BellGrids.AnyAsync(grid => grid.NameVi == name))
                return 0;
            await db.BellGrids.ExecuteDeleteAsync();
            db.BellGrids.Add(new(new(Guid.CreateVersion7()), new(2020, 1, 1), name, "All year", Periods));
            return await db.SaveChangesAsync();
        });

    /// <summary>A module of an approved curriculum of its own.</summary>
    /// <param name="lessons">How many periods each has; one of 40 if not said.</param>
    public static async Task<ModuleId> GivenModule(
        this TestApp app,
        IReadOnlyList<RoomFeature>? needs = null,
        IReadOnlyList<int>? lessons = null
    )
    {
        var module = new ModuleContent(
            "B",
            NewCode("B"),
            "Quản lý nhà nước",
            "State management",
            [
                .. (lessons ?? [40]).Select(
                    (periods, i) =>
                        new LessonPlan(i + 1, LessonKind.Theory, "Chính quyền địa phương", "Local government", periods)
                ),
            ],
            Prerequisites: [],
            needs ?? [],
            [new("THI", "Thi hết học phần", "Module exam", 100)]
        );
        var content = Curriculum.SmallCurriculum.Small with { Modules = [module] };
        return (await app.GivenEdition(content)).Modules.Single().Id;
    }

    public static async Task<SiteId> GivenSite(this TestApp app)
    {
        var site = new Site(SiteId.New(app.Clock.GetUtcNow()), NewCode("CS"), "Cơ sở 1", "Site 1", "220 Phố Huế");
        await app.Save(site);
        return site.Id;
    }

    public static async Task<RoomId> GivenRoom(
        this TestApp app,
        SiteId site,
        int capacity = 60,
        params IReadOnlyList<RoomFeature> features
    )
    {
        var room = new Room(RoomId.New(app.Clock.GetUtcNow()), site, NewCode("P"), capacity, features);
        await app.Save(room);
        return room.Id;
    }

    /// <param name="modules">Codes of the modules that they may teach.</param>
    /// <param name="account">Whose schedule it is.</param>
    public static async Task<InstructorId> GivenInstructor(
        this TestApp app,
        IReadOnlyList<string> modules,
        UserId? account = null
    )
    {
        var code = NewCode("GV");
        var instructor = new Instructor(InstructorId.New(app.Clock.GetUtcNow()), code, $"Phạm Quốc {code}");
        instructor.Qualify(modules);
        await app.Db(db =>
        {
            db.Add(instructor).Property(i => i.Account).CurrentValue = account;
            return db.SaveChangesAsync();
        });
        return instructor.Id;
    }

    /// <summary>A holiday that was confirmed.</summary>
    public static async Task<CalendarSpanId> GivenDayOff(this TestApp app, DateOnly day)
    {
        var id = CalendarSpanId.New(app.Clock.GetUtcNow());
        await app.Save(new CalendarSpan(id, day, day, CalendarKind.Holiday, "Ngày lễ", "Holiday", confirmed: true));
        return id;
    }

    /// <summary>A session in the draft, planned like any other.</summary>
    public static async Task<SessionId> GivenSession(this TestApp app, SessionPlan plan)
    {
        var outcome = await app.Send(new PlaceSession(plan));
        outcome.Errors.ShouldBeEmpty();
        outcome.Succeeded(out var id);
        return id;
    }

    /// <summary>Tells everybody what was planned.</summary>
    public static async Task GivenPublication(
        this TestApp app,
        GivenSchool school,
        string? reason = null,
        SendingPlan? telling = null
    )
    {
        var publish = new PublishTimetable(await app.CodeOf(school.Cohort), reason, Telling: telling);
        (await app.Send(publish)).Errors.ShouldBeEmpty();
    }

    /// <summary>A trainee of the class who can sign in, from a day on.</summary>
    public static async Task<GivenSession> GivenTraineeSession(
        this TestApp app,
        GivenSchool school,
        DateOnly? from = null
    )
    {
        var person = await app.GivenPerson(GivenPeople.Details("Lê Thị Lan"));
        await app.Enrol(person, school, from);
        return await app.GivenSessionOf(person);
    }

    /// <summary>A person is in the class of the school, from a day on.</summary>
    public static Task Enrol(this TestApp app, PersonId person, GivenSchool school, DateOnly? from = null)
    {
        var now = app.Clock.GetUtcNow();
        var candidacy = new Candidacy(CandidacyId.New(now), person, school.Cohort, new CandidacyDetails());
        var act = new Act(from ?? school.Opens, Decision.None);
        candidacy.Enrol(SpellId.New(now), school.Class, act).Errors.ShouldBeEmpty();
        return app.Save(candidacy);
    }

    /// <summary>The curriculum of the school's module becomes the one that its cohort is taught by.</summary>
    public static Task GivenCurriculumOf(this TestApp app, GivenSchool school) =>
        app.Db(async db =>
        {
            var id = await db
                .Curricula.Where(c => c.Modules.Any(m => m.Id == school.Module))
                .Select(c => c.Id)
                .SingleAsync();
            db.Entry(await db.Cohorts.SingleAsync(c => c.Id == school.Cohort))
                .Property(c => c.Curriculum)
                .CurrentValue = id;
            return await db.SaveChangesAsync();
        });

    /// <summary>A session of the school that was over yesterday.</summary>
    public static async Task HeldEarlier(this TestApp app, GivenSchool school, int periods)
    {
        var id = await app.GivenSession(school.Plan(day: 3, until: 1 + periods));
        var yesterday = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(-1);
        await app.Db(db =>
            db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Date, yesterday))
        );
    }

    /// <summary>The school's room cannot be used any more from a day on; whatever was planned there clashes by now.</summary>
    public static Task GivenClosing(this TestApp app, GivenSchool school, DateOnly from) =>
        app.Db(db =>
            db.Rooms.Where(r => r.Id == school.Room)
                .ExecuteUpdateAsync(room => room.SetProperty(r => r.ClosedFrom, from))
        );

    private static TimeOnly Begins(int period) => new TimeOnly(period < 4 ? 7 : 13, 30).AddMinutes(45 * (period % 4));

    private static DayPart PartOf(int period) => period < 4 ? DayPart.Morning : DayPart.Afternoon;

    private static string NewCode(string prefix) => $"{prefix}{1000 + Interlocked.Increment(ref _number)}";
}

using System.Net;
using Training.Application.Attendance;
using Training.Application.Attendance.CheckIns;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Attendance;

public abstract class CheckInTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CheckInTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CheckInTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Checking_in_is_shown_beside_the_person_and_is_no_mark()
    {
        var given = await app.GivenRegister();
        var trainee = await app.GivenTraineeSession(given.School);
        using var phone = app.SignedIn(trainee);
        var page = await TestPage.Open(phone, $"/checkin?code={await Opened(given)}"); // as scanned from the wall
        page.Value("#Code").ShouldNotBeEmpty();
        (await app.Register(given)).Lines.ShouldAllBe(line => line.Arrival == null); // reading the link does nothing

        (await page.Submit(("Code", page.Value("#Code")))).Text(".note").ShouldContain("Đã tự điểm danh lúc");

        var line = (await app.Register(given)).Lines.Single(one => one.Arrival is not null);
        line.Letters.ShouldBeNull();
        line.Arrival!.SameDevice.ShouldBeEmpty();
        using var desk = app.SignedIn(given.Instructor);
        var register = await TestPage.Open(desk, $"/sessions/{given.Session}/attendance");
        register.Text(".att").ShouldContain("Đã tự điểm danh");
        await register.Post("?handler=Arrived", "#register");
        (await app.Register(given)).Lines.Count(one => one.Letters == "PPPP").ShouldBe(1);
        (await TestPage.Open(desk, $"/sessions/{given.Session}/code")).Text("#wall").ShouldContain("1 trong 4 người");
    }

    [Fact]
    public async Task Two_people_from_one_browser_are_shown_to_the_instructor_by_name()
    {
        var given = await app.GivenRegister();
        var (one, two) = (await app.GivenTraineeSession(given.School), await app.GivenTraineeSession(given.School));
        var code = await Opened(given);
        var device = Guid.CreateVersion7();
        foreach (var trainee in new[] { one, two })
            (await CheckIn(trainee, code, device)).Errors.ShouldBeEmpty();
        var third = await app.GivenTraineeSession(given.School);
        await CheckIn(third, code, Guid.CreateVersion7());

        var arrivals = (await app.Register(given)).Lines.Select(line => line.Arrival).OfType<ArrivalSeen>().ToList();

        arrivals.Select(arrival => arrival.SameDevice.Count).Order().ShouldBe([0, 1, 1]);
        arrivals.SelectMany(arrival => arrival.SameDevice).ShouldAllBe(name => name == "Lê Thị Lan");
    }

    [Fact]
    public async Task A_browser_is_known_again_by_a_cookie_that_the_server_signed()
    {
        var given = await app.GivenRegister();
        var trainee = await app.GivenTraineeSession(given.School);
        using var phone = app.SignedIn(trainee);
        var first = await TestPage.Open(phone, "/checkin");
        var cookie = first
            .Response.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("device=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);

        phone.DefaultRequestHeaders.TryGetValues("Cookie", out _);
        using var forged = app.SignedIn(trainee);
        forged.DefaultRequestHeaders.Add("Cookie", "device=00000000-0000-7000-8000-000000000001");
        var again = await TestPage.Open(forged, "/checkin");
        again.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_early_and_too_late_are_told_and_lock_nobody_out()
    {
        var given = await app.GivenRegister();
        var trainee = await app.GivenTraineeSession(given.School);
        (await CheckIn(trainee, "123456")).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.not_open");
        var old = await Opened(given);
        app.Clock.Advance(TimeSpan.FromSeconds(3 * RotatingCode.StepSeconds));
        var code = (await Wall(given)).Code!;
        if (old != code)
            (await CheckIn(trainee, old)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.code_old");

        (await CheckIn(trainee, $" {code[..3]} {code[3..]} ")).Errors.ShouldBeEmpty();
        (await CheckIn(trainee, code)).Errors.ShouldBeEmpty(); // twice is once
        (await Wall(given)).CheckedIn.ShouldBe(1);

        await app.SendAs(given.Instructor.Account, GivenAttendance.Instructing, new CloseCheckIn(given.Session));
        (await Wall(given)).Code.ShouldBeNull();
        var late = await app.GivenTraineeSession(given.School);
        (await CheckIn(late, code)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.not_open");
    }

    [Fact]
    public async Task Who_is_not_in_the_class_and_who_does_not_teach_it_get_nowhere()
    {
        var (given, other) = (await app.GivenRegister(), await app.GivenRegister());
        var code = await Opened(given);
        var stranger = await app.GivenTraineeSession(other.School);
        (await CheckIn(stranger, code)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.not_open");
        await Opened(other);
        if ((await Wall(other)).Code != code)
            (await CheckIn(stranger, code)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.code_old");

        var foreign = await app.SendAs(
            other.Instructor.Account,
            GivenAttendance.Instructing,
            new OpenCheckIn(given.Session)
        );
        foreign.Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.session_unknown"); // P20
    }

    [Fact]
    public async Task No_code_is_opened_for_another_day_or_a_register_that_is_closed()
    {
        var given = await app.GivenRegister();
        var tomorrow = given with { Session = await app.GivenSession(given.School.Plan(day: 1)) };
        await app.GivenPublication(given.School);
        (await Open(tomorrow)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.not_today");

        await app.Confirm(given);

        (await Open(given)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.register_closed");
    }

    [Fact]
    public async Task A_code_ends_with_the_register_and_the_wall_says_so()
    {
        var given = await app.GivenRegister();
        var trainee = await app.GivenTraineeSession(given.School);
        var code = await Opened(given);
        using var desk = app.SignedIn(given.Instructor);
        (await TestPage.Open(desk, $"/sessions/{given.Session}/code")).Text("#wall").ShouldContain("Tắt mã");

        await app.Confirm(given);

        (await CheckIn(trainee, code)).Errors.ShouldHaveSingleItem().Code.ShouldBe("checkin.not_open");
        var wall = await TestPage.Open(desk, $"/sessions/{given.Session}/code"); // what the page asks for by itself
        wall.Text("#wall")
            .ShouldSatisfyAllConditions(text => text.ShouldContain("Mã đang tắt"), text => text.ShouldContain("Mở mã"));
    }

    [Fact]
    public async Task A_code_of_a_session_that_was_cancelled_is_refused()
    {
        var given = await app.GivenRegister();
        var trainee = await app.GivenTraineeSession(given.School);
        var code = await Opened(given);
        (await app.Send(new CancelSession(given.Session, "Giảng viên ốm"))).Errors.ShouldBeEmpty();
        await app.GivenPublication(given.School);

        (await CheckIn(trainee, code)).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.cancelled");
        (await Wall(given)).Code.ShouldBeNull();
    }

    [Fact]
    public async Task A_code_that_is_opened_again_is_for_the_classes_that_the_session_has_now()
    {
        var given = await app.GivenRegister();
        await Opened(given);
        var other = await app.GivenClass(given.School.Cohort);
        (
            await app.Send(new ChangeSession(given.Session, given.School.Plan() with { Classes = [other] }))
        ).Errors.ShouldBeEmpty();
        await app.GivenPublication(given.School);
        var trainee = await app.GivenTraineeSession(given.School with { Class = other });
        (await CheckIn(trainee, (await Wall(given)).Code!))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("checkin.not_open");

        (await CheckIn(trainee, await Opened(given))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_opened_and_closed_a_code_stands_in_the_trail_and_its_secret_does_not()
    {
        var given = await app.GivenRegister();
        await Opened(given);
        await app.SendAs(given.Instructor.Account, GivenAttendance.Instructing, new CloseCheckIn(given.Session));

        var session = $"{given.Session.Value}";
        var trail = await app.Db(db =>
            db.AuditEntries.Where(entry => entry.SubjectType == "session_code" && entry.SubjectId == session)
                .OrderBy(entry => entry.Sequence)
                .ToListAsync()
        );

        trail.Select(entry => entry.Deed).ShouldBe(["OpenCheckIn", "CloseCheckIn"]);
        trail.ShouldAllBe(entry => entry.UserId == given.Instructor.Account);
        trail.ShouldAllBe(entry => entry.Changes.Contains("until") && !entry.Changes.Contains("secret"));
    }

    private Task<Result<SessionId>> Open(GivenRegister given) => app.OpenCode(given);

    private Task<string> Opened(GivenRegister given) => app.GivenCode(given);

    private Task<CheckInView> Wall(GivenRegister given) => app.Wall(given);

    private Task<Result<CheckedIn>> CheckIn(GivenSession trainee, string code, Guid? device = null) =>
        app.CheckIn(trainee, code, device);
}

using Training.Application.Attendance;
using Training.Application.Attendance.Eligibility;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Timetable.Contracts;
using static Training.Tests.GivenMessages;

namespace Training.Tests.Messages;

/// <summary>ATT-01, ATT-08: who comes near a limit, passes it, or is let or not let into an exam, is told once.</summary>
public abstract class AttendanceFactsTests
{
    private readonly TestApp _app;

    protected AttendanceFactsTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteApp app) : AttendanceFactsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AttendanceFactsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Who_comes_near_the_limit_and_who_passes_it_is_told_once_each_when_a_register_is_confirmed()
    {
        var given = await Given(); // 8 of 40 periods may be missed
        await Miss(given, given.Morning);
        (await _app.Told(given.Trainee, FactKind.AbsenceNearLimit)).ShouldBeEmpty();

        await Miss(given, given.Afternoon);
        await _app.Send(new TakeAttendance(given.Morning, [new(given.Other, "LPPP", Version: 1)], "Ghi sót"));
        await _app.RunDueWork();

        var near = (await _app.Told(given.Trainee, FactKind.AbsenceNearLimit)).ShouldHaveSingleItem();
        near.Subject.ShouldBe("Sắp vắng quá mức: Quản lý nhà nước");
        near.Body.ShouldNotBeNull().ShouldContain("đã vắng 8 trong 40 tiết");
        (await _app.Letters(given.Trainee)).ShouldContain(letter => letter.Subject == near.Subject);

        var adviser = await _app.GivenSession(Role.ClassAdviser);
        await _app.Db(async db =>
        {
            (await db.Classes.SingleAsync(c => c.Id == given.School.Class)).Appoint(adviser.Account);
            return await db.SaveChangesAsync();
        });
        await _app.PlanUntil(given.School.Opens.AddDays(1), new(7, 0));
        var advised = (await _app.Told(adviser, FactKind.AbsencesOfClass)).ShouldHaveSingleItem();
        advised.Body.ShouldNotBeNull().ShouldContain("Lê Thị Lan – Quản lý nhà nước: đã vắng 8 tiết, được vắng 8");
        advised.Subject.ShouldNotBeNull().ShouldContain("1 học viên");

        _app.Clock.SetUtcNow(Instant(given.School.Opens.AddDays(1), new(11, 0)));
        await Miss(given, given.Next);

        (await _app.Told(given.Trainee, FactKind.AbsenceOverLimit))
            .ShouldHaveSingleItem()
            .Body.ShouldNotBeNull()
            .ShouldContain("nhiều nhất được vắng 8 tiết");
        (await _app.Told(given.Trainee, FactKind.AbsenceNearLimit)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_register_that_closes_by_itself_counts_and_a_letter_that_waited_is_not_sent_once_it_is_wrong()
    {
        var given = await Given();
        foreach (var session in new[] { given.Morning, given.Afternoon })
            await _app.Take(given.Register with { Session = session }, new Tap(given.Person, "UUUU"));

        await _app.PlanUntil(given.School.Opens.AddDays(2), new(0, 1));
        (await _app.Told(given.Trainee, FactKind.AbsenceNearLimit)).ShouldHaveSingleItem();
        var corrected = new TakeAttendance(given.Morning, [new(given.Person, "PPPP", Version: 1)], "Ghi nhầm");
        (await _app.Send(corrected)).Errors.ShouldBeEmpty();
        await _app.PlanUntil(given.School.Opens.AddDays(2), new(6, 30));

        (await _app.Told(given.Trainee, FactKind.AbsenceNearLimit, Channel.Email))
            .ShouldHaveSingleItem()
            .State.ShouldBe(MessageState.Untrue);
    }

    [Fact]
    public async Task Everybody_on_a_signed_list_is_told_and_again_only_whose_line_was_changed()
    {
        var given = await Given();
        var other = await _app.GivenSessionOf(given.Other);
        await _app.GivenTestLesson(given.School);
        await _app.GivenSession(given.School.Plan(day: 4) with { Lesson = 2 });
        await _app.GivenPublication(given.School);
        await Miss(given, given.Morning);
        await Miss(given, given.Afternoon);
        _app.Clock.SetUtcNow(Instant(given.School.Opens.AddDays(1), new(11, 0)));
        await Miss(given, given.Next);
        var code = await _app.Db(db =>
            db.Classes.Where(c => c.Id == given.School.Class).Select(c => c.Code).SingleAsync()
        );

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _app.Sign(code, given.School.ModuleCode)).Errors.ShouldBeEmpty();
        await _app.RunDueWork();

        var barred = (await _app.Told(given.Trainee, FactKind.EligibilitySigned)).ShouldHaveSingleItem();
        barred.Subject.ShouldBe("Quản lý nhà nước: không đủ điều kiện dự thi");
        barred.Body.ShouldNotBeNull().ShouldContain("Đã vắng 12 trong 40 tiết; nhiều nhất được vắng 8.");
        (await _app.Told(other, FactKind.EligibilitySigned))
            .ShouldHaveSingleItem()
            .Subject.ShouldBe("Quản lý nhà nước: đủ điều kiện dự thi");

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _app.Send(
            new ChangeEligibility(code, given.School.ModuleCode, given.Person, MaySit: true, "Đã học bù, QĐ 12")
        );
        await _app.RunDueWork();

        (await _app.Told(given.Trainee, FactKind.EligibilitySigned))
            .Select(message => message.Body!)
            .ShouldContain(body =>
                body.Contains("Bạn đủ điều kiện dự thi. Đã học bù, QĐ 12", StringComparison.Ordinal)
            );
        (await _app.Told(other, FactKind.EligibilitySigned)).ShouldHaveSingleItem();
    }

    /// <summary>On a Monday at eleven: two sessions of the day, one of the next, and nothing recorded.</summary>
    private async Task<Absentee> Given()
    {
        var day = DateOnly.FromDateTime(_app.Clock.GetLocalNow().DateTime);
        do day = day.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Monday);
        await _app.PlanUntil(day, new(11, 0));
        var register = await _app.GivenRegister(people: 1);
        var school = register.School;
        await _app.GivenRulesOf(school);
        var trainee = await _app.GivenTraineeSession(school);
        var afternoon = await _app.GivenSession(school.Plan(first: 5, until: 9));
        var next = await _app.GivenSession(school.Plan(day: 1));
        await _app.GivenPublication(school);
        var person = await _app.Db(db =>
            db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync()
        );
        return new(register, trainee, person, afternoon, next);
    }

    /// <summary>All of a session, and its register is confirmed.</summary>
    private async Task Miss(Absentee given, SessionId session)
    {
        var register = given.Register with { Session = session };
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _app.Take(register, new Tap(given.Person, "UUUU"));
        (await _app.Confirm(register)).Errors.ShouldBeEmpty();
        await _app.RunDueWork();
    }

    private sealed record Absentee(
        GivenRegister Register,
        GivenSession Trainee,
        PersonId Person,
        SessionId Afternoon,
        SessionId Next
    )
    {
        public GivenSchool School => Register.School;
        public SessionId Morning => Register.Session;
        public PersonId Other => Register.People[0];
    }
}

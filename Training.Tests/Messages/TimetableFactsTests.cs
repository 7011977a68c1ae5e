using MimeKit;
using Training.Application.Attendance;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Timetable;
using static Training.Tests.GivenMessages;

namespace Training.Tests.Messages;

/// <summary>P13: what changes soon is told at once, the rest in one message; tests and open registers of the day.</summary>
public abstract class TimetableFactsTests
{
    private readonly TestApp _app;

    protected TimetableFactsTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteApp app) : TimetableFactsTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : TimetableFactsTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_begins_within_two_days_is_told_at_once_on_a_day_off_too_and_not_again_with_the_rest()
    {
        var (school, instructor, trainee) = await School();
        var soon = await _app.GivenSession(school.Plan());
        var later = await _app.GivenSession(school.Plan(day: 2));
        await _app.GivenPublication(school);
        await _app.RunDueWork();
        var eve = school.Opens.AddDays(-1); // a Sunday
        _app.Clock.SetUtcNow(Instant(eve, new(12, 0)));
        (await _app.Send(new CancelSession(soon, "Giảng viên ốm"))).Errors.ShouldBeEmpty();
        (await _app.Send(new MoveSession(later, school.Opens.AddDays(3), FirstPeriod: 5))).Errors.ShouldBeEmpty();

        await _app.GivenPublication(school, "Giảng viên ốm");
        await _app.RunDueWork();

        foreach (var session in new[] { trainee, instructor })
        {
            var urgent = (await _app.Told(session, FactKind.SessionsChangedSoon)).ShouldHaveSingleItem();
            urgent.Subject.ShouldNotBeNull().ShouldStartWith("Đổi gấp: 1 buổi sắp đến của bạn");
            urgent.Body.ShouldNotBeNull().ShouldContain($"{school.Opens:dd/MM/yyyy}: 07:30–10:30");
            urgent.Body.ShouldContain("đã hủy");
            var rest = Last(await _app.Told(session, FactKind.TimetablePublished));
            rest.Body.ShouldNotBeNull().ShouldNotContain($"{school.Opens:dd/MM/yyyy}");
            rest.Body.ShouldContain($"{school.Opens.AddDays(3):dd/MM/yyyy}: 13:30–16:30");
            rest.Body.ShouldContain($"trước đó: Thứ Tư, {school.Opens.AddDays(2):dd/MM/yyyy}, 07:30–10:30");
            Last(await _app.Told(session, FactKind.TimetablePublished, Channel.Email))
                .Due.ShouldBe(Instant(school.Opens, new(6, 30)));
        }
        var calendar = Calendar(await UrgentLetter(trainee));
        calendar.ShouldContain("METHOD:PUBLISH");
        calendar.ShouldContain($"UID:{soon}@training");
        calendar.ShouldContain("STATUS:CANCELLED");
        calendar.ShouldNotContain($"UID:{later}@training");
    }

    [Fact]
    public async Task At_night_what_changes_soon_waits_for_the_morning_unless_that_is_too_late_and_is_all_there_is_to_say()
    {
        var (school, _, trainee) = await School();
        var session = await _app.GivenSession(school.Plan());
        await _app.GivenPublication(school);
        await _app.RunDueWork();
        var eve = school.Opens.AddDays(-1);
        _app.Clock.SetUtcNow(Instant(eve, new(22, 0)));
        (await _app.Send(new ChangeSession(session, school.Plan(until: 4)))).Errors.ShouldBeEmpty();
        await _app.GivenPublication(school);
        await _app.RunDueWork();
        (await _app.Told(trainee, FactKind.SessionsChangedSoon, Channel.Email))
            .ShouldHaveSingleItem()
            .Due.ShouldBe(Instant(school.Opens, new(6, 30)));
        (await _app.Told(trainee, FactKind.TimetablePublished)).ShouldHaveSingleItem(); // the first one

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await _app.Send(new ChangeHours(new(21, 0), new(8, 0), new(17, 0), Version: 0))).Errors.ShouldBeEmpty(); // it begins at 07:30
        (await _app.Send(new CancelSession(session, "Mất điện"))).Errors.ShouldBeEmpty();
        await _app.GivenPublication(school);
        await _app.RunDueWork();

        (await UrgentLetter(trainee)).TextBody.ShouldNotBeNull().ShouldContain("đã hủy");
        (await _app.Send(new ChangeHours(new(21, 0), new(6, 30), new(17, 0), Version: 1))).Errors.ShouldBeEmpty();
        await _app.PlanUntil(school.Opens, new(7, 0));
        (await _app.Told(trainee, FactKind.SessionsChangedSoon, Channel.Email))
            .Select(message => message.State)
            .ShouldBe([MessageState.Untrue, MessageState.Told], ignoreOrder: true); // it changed again since
    }

    [Fact]
    public async Task Tests_of_tomorrow_are_told_by_letter_to_those_who_sit_and_those_who_hold_them()
    {
        var (school, instructor, trainee) = await School();
        await _app.GivenTestLesson(school);
        await _app.GivenSession(school.Plan());
        await _app.GivenSession(school.Plan(first: 5, until: 9) with { Lesson = 2 });
        await _app.GivenPublication(school);

        await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 59));
        (await _app.Told(trainee, FactKind.AssessmentTomorrow)).ShouldBeEmpty();
        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 0));

        foreach (var session in new[] { trainee, instructor })
        {
            var message = (await _app.Told(session, FactKind.AssessmentTomorrow)).ShouldHaveSingleItem();
            message.Subject.ShouldBe($"Kiểm tra, thi Thứ Hai, {school.Opens:dd/MM/yyyy}");
            message.Body.ShouldNotBeNull().ShouldContain("13:30–16:30");
            message.Body.ShouldNotContain("07:30–10:30");
            (await _app.Letters(session)).ShouldContain(letter => letter.Subject == message.Subject);
        }
    }

    [Fact]
    public async Task Registers_that_nobody_confirmed_by_the_evening_are_told_to_their_instructor_once()
    {
        var (school, instructor, _) = await School();
        var confirmed = await _app.GivenSession(school.Plan());
        var open = await _app.GivenSession(school.Plan(first: 5, until: 9));
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens, new(17, 59));
        await _app.SendAs(instructor.Account, GivenAttendance.Instructing, new ConfirmRegister(confirmed));

        await _app.PlanUntil(school.Opens, new(18, 0));
        await _app.PlanUntil(school.Opens, new(18, 1));

        var message = (await _app.Told(instructor, FactKind.RegisterOpen)).ShouldHaveSingleItem();
        message.ShouldSatisfyAllConditions(
            m => m.Subject.ShouldBe($"Chưa chốt điểm danh 1 buổi, Thứ Hai, {school.Opens:dd/MM/yyyy}"),
            m => m.Body.ShouldNotBeNull().ShouldContain("13:30–16:30"),
            m => m.Body.ShouldNotBeNull().ShouldNotContain("07:30–10:30"),
            m => m.Path.ShouldBe($"/sessions/{open}/attendance")
        );
    }

    [Fact]
    public async Task Registers_of_the_evening_are_told_with_those_of_the_next_day_and_once()
    {
        var (school, instructor, _) = await School();
        await _app.GivenSession(school.Plan() with { Slot = Slot.OfTimes(new(18, 15), new(20, 30)) });
        await _app.GivenSession(school.Plan(day: 1));
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens, new(17, 0));

        await _app.PlanUntil(school.Opens, new(21, 0)); // the program was down at six
        (await _app.Told(instructor, FactKind.RegisterOpen)).ShouldBeEmpty();
        await _app.PlanUntil(school.Opens.AddDays(1), new(18, 0));

        var message = (await _app.Told(instructor, FactKind.RegisterOpen)).ShouldHaveSingleItem();
        message.ShouldSatisfyAllConditions(
            m => m.Subject.ShouldBe($"Chưa chốt điểm danh 2 buổi, Thứ Ba, {school.Opens.AddDays(1):dd/MM/yyyy}"),
            m => m.Body.ShouldNotBeNull().ShouldContain($"Thứ Hai, {school.Opens:dd/MM/yyyy}: 18:15–20:30"),
            m => m.Body.ShouldNotBeNull().ShouldContain("\n07:30–10:30")
        );
        await _app.PlanUntil(school.Opens.AddDays(2), new(18, 0));
        (await _app.Told(instructor, FactKind.RegisterOpen)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_register_of_the_evening_alone_is_told_under_its_own_day()
    {
        var (school, instructor, _) = await School();
        var evening = await _app.GivenSession(school.Plan() with { Slot = Slot.OfTimes(new(18, 15), new(20, 30)) });
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens, new(17, 0));

        await _app.PlanUntil(school.Opens.AddDays(1), new(18, 0));

        var message = (await _app.Told(instructor, FactKind.RegisterOpen)).ShouldHaveSingleItem();
        message.Subject.ShouldBe($"Chưa chốt điểm danh 1 buổi, Thứ Hai, {school.Opens:dd/MM/yyyy}");
        message.Path.ShouldBe($"/sessions/{evening}/attendance");
        message.Until.ShouldBe(GivenMessages.Instant(school.Opens.AddDays(2), TimeOnly.MinValue));
    }

    [Fact]
    public async Task What_is_urgent_cannot_be_made_to_wait()
    {
        var digest = FactNature.Of(FactKind.SessionsChangedSoon).Usual with { Digest = true };

        var changed = await _app.Send(
            new ChangeRule(FactKind.SessionsChangedSoon, digest, TextsOfRule.Usual, Version: 0)
        );

        changed.Errors.ShouldHaveSingleItem().Code.ShouldBe("messages.urgent_waits");
    }

    /// <summary>Its cohort opens on a Monday soon.</summary>
    private async Task<(GivenSchool School, GivenSession Instructor, GivenSession Trainee)> School()
    {
        var opensIn = 3;
        while (_app.Clock.GetLocalNow().AddDays(opensIn).DayOfWeek != DayOfWeek.Monday)
            opensIn++;
        var instructor = await _app.GivenSession(Role.Instructor);
        var school = await _app.GivenSchool(instructor.Account, opensIn);
        return (school, instructor, await _app.GivenTraineeSession(school));
    }

    private async Task<MimeMessage> UrgentLetter(GivenSession to) =>
        (await _app.Letters(to))
            .Where(letter => letter.Subject!.StartsWith("Đổi gấp", StringComparison.Ordinal))
            .ShouldHaveSingleItem();

    private static Message Last(IEnumerable<Message> messages) => messages.MaxBy(message => message.PlannedAt)!;

    private static string Calendar(MimeMessage letter) =>
        letter.BodyParts.OfType<TextPart>().Single(part => part.ContentType.MimeType == "text/calendar").Text;
}

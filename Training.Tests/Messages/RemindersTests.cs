using System.Net;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Inbox;
using Training.Application.Messages.Planning;
using Training.Application.Messages.Rules;
using Training.Application.Timetable;

namespace Training.Tests.Messages;

/// <summary>P7, P9, P13: each person is told once, at the hour of the programme, and only what is still true.</summary>
public abstract class RemindersTests
{
    private readonly TestApp _app;

    protected RemindersTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteApp app) : RemindersTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RemindersTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_sessions_of_tomorrow_are_told_at_the_hour_of_the_rule_and_once()
    {
        var school = await School();
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan());
        await _app.GivenSession(school.Plan(first: 5, until: 7));
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 59));
        (await _app.Told(trainee, FactKind.SessionsTomorrow)).ShouldBeEmpty();

        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 0));
        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 1));
        await _app.Send(new PlanMessages(GivenMessages.Instant(school.Opens.AddDays(-1), new(16, 0)))); // a clock that went back

        var message = (await _app.Told(trainee, FactKind.SessionsTomorrow)).ShouldHaveSingleItem();
        message.ShouldSatisfyAllConditions(
            m => m.Channel.ShouldBe(Channel.Inbox),
            m => m.Subject.ShouldBe($"Lịch học {Named(school.Opens)}: 2 buổi"),
            m => m.Body!.ShouldContain("07:30–10:30 Quản lý nhà nước"),
            m => m.Path.ShouldBe($"/schedule?day={school.Opens:yyyy-MM-dd}")
        );
        using var hr = await _app.SignedIn(Role.Hr);
        var email = await _app.Db(db =>
            db.Accounts.Where(a => a.Id == trainee.Account).Select(a => a.Email).SingleAsync()
        );
        var preview = await TestPage.Open(hr, $"/messages/SessionsTomorrow?as={Uri.EscapeDataString(email)}");
        preview.Text("section[aria-labelledby=preview]").ShouldContain(message.Subject!);
    }

    [Fact]
    public async Task What_is_cancelled_before_the_hour_is_not_told_and_what_passed_while_nothing_ran_is_not_either()
    {
        var school = await School();
        var trainee = await _app.GivenTraineeSession(school);
        var cancelled = await _app.GivenSession(school.Plan());
        await _app.GivenSession(school.Plan(day: 1));
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 0));
        await _app.Send(new CancelSession(cancelled, "Giảng viên ốm"));
        await _app.GivenPublication(school);

        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 0));
        await _app.PlanUntil(school.Opens.AddDays(1), new(12, 0)); // down over the hour of the second, which began at 07:30

        (await _app.Told(trainee, FactKind.SessionsTomorrow))
            .ShouldHaveSingleItem()
            .State.ShouldBe(MessageState.Expired);
    }

    [Fact]
    public async Task A_publication_is_told_once_to_each_in_the_inbox_and_by_letter_outside_quiet_hours()
    {
        var account = await _app.GivenSession(Role.Instructor);
        var school = await _app.GivenSchool(account.Account, opensIn: 8);
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan());
        await _app.GivenSession(school.Plan(day: 1));
        _app.Clock.SetUtcNow(GivenMessages.Instant(Workday(), new(22, 0)));

        await _app.GivenPublication(school, "Bắt đầu khóa học");
        await _app.RunDueWork();

        foreach (var session in new[] { trainee, account })
        {
            (await _app.Told(session, FactKind.TimetablePublished))
                .ShouldHaveSingleItem()
                .State.ShouldBe(MessageState.Told);
            (await _app.Told(session, FactKind.TimetablePublished, Channel.Email))
                .ShouldHaveSingleItem()
                .Due.ShouldBe(GivenMessages.Instant(Workday().AddDays(1), new(6, 30)));
        }
        (await _app.Letters(trainee)).ShouldBeEmpty();

        await _app.PlanUntil(Workday().AddDays(1), new(6, 30));

        var letter = (await _app.Letters(trainee)).ShouldHaveSingleItem();
        letter.Subject.ShouldBe($"Lịch của bạn thay đổi 2 buổi (khóa {await _app.CodeOf(school.Cohort)})");
        letter.TextBody.ShouldNotBeNull().ShouldContain("Bắt đầu khóa học");
        (await _app.Letters(account)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_wants_no_letters_gets_none_where_that_is_their_choice()
    {
        var school = await School();
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan());
        await _app.SendAs(trainee.Account, [Permission.OwnData], new ChooseLetters([]));
        await _app.Send(new ChangeRule(FactKind.SessionsTomorrow, WithLetters, TextsOfRule.Usual, await Version()));
        _app.Clock.SetUtcNow(GivenMessages.Instant(school.Opens.AddDays(-1), new(9, 0)));
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 0));

        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 0));

        (await _app.Told(trainee, FactKind.SessionsTomorrow)).ShouldHaveSingleItem().State.ShouldBe(MessageState.Told);
        (await _app.Told(trainee, FactKind.SessionsTomorrow, Channel.Email))
            .ShouldHaveSingleItem()
            .State.ShouldBe(MessageState.Unwanted);
        (await _app.Told(trainee, FactKind.SessionsChangedSoon, Channel.Email))
            .ShouldHaveSingleItem()
            .State.ShouldNotBe(MessageState.Unwanted); // it is compulsory
    }

    [Fact]
    public async Task A_letter_can_be_left_by_its_link_without_signing_in_where_nothing_hangs_on_it()
    {
        var school = await School();
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan());
        await _app.GivenSession(school.Plan(day: 1));
        await _app.Send(new ChangeRule(FactKind.SessionsTomorrow, WithLetters, TextsOfRule.Usual, await Version()));
        _app.Clock.SetUtcNow(GivenMessages.Instant(school.Opens.AddDays(-1), new(9, 0)));
        await _app.GivenPublication(school);
        await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 0));
        await _app.PlanUntil(school.Opens.AddDays(-1), new(17, 0));
        var letters = await _app.Letters(trainee);
        letters.ShouldContain(letter => letter.Headers["List-Unsubscribe"] == null); // the publication's is compulsory
        var link = letters.Select(letter => letter.Headers["List-Unsubscribe"]).OfType<string>().Single();
        using var nobody = _app.Visitor();
        var page = await TestPage.Open(nobody, new Uri(link.Trim('<', '>')).PathAndQuery);
        page.Text("main").ShouldContain("Lịch học ngày mai");
        (await TestPage.Open(nobody, "/unsubscribe?key=forged")).Status.ShouldBe(HttpStatusCode.NotFound);

        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await nobody.PostAsync(new Uri(link.Trim('<', '>')), oneClick)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await _app.PlanUntil(school.Opens, new(17, 0));
        (await _app.Told(trainee, FactKind.SessionsTomorrow, Channel.Email))
            .Select(message => message.State)
            .ShouldBe([MessageState.Told, MessageState.Unwanted], ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_of_a_rule_shows_what_holds_and_what_does_not()
    {
        using var hr = await _app.SignedIn(Role.Hr);

        var page = await TestPage.Open(hr, "/messages/WorkEnded");

        page.Attribute("input[name='Form.By'][value=Inbox]", "checked").ShouldNotBeNull();
        page.Attribute("input[name='Form.By'][value=Email]", "name").ShouldNotBeNull();
        page.Attribute("input[name='Form.By'][value=Email]", "checked").ShouldBeNull();
    }

    [Fact]
    public async Task Where_there_is_no_gateway_no_rule_can_use_it()
    {
        var gateway = WithLetters with { By = [Channel.Gateway] };

        var refused = await _app.Send(
            new ChangeRule(FactKind.SessionsTomorrow, gateway, TextsOfRule.Usual, Version: 0)
        );

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("messages.gateway_missing");
    }

    [Fact] // E9
    public async Task Downtime_over_the_hour_delays_a_reminder_until_what_it_is_about_began()
    {
        TimeSpan[] downtimes =
        [
            TimeSpan.FromMinutes(1),
            TimeSpan.FromHours(1),
            TimeSpan.FromHours(14),
            TimeSpan.FromDays(3),
        ];
        foreach (var downtime in downtimes)
        {
            var school = await School();
            var trainee = await _app.GivenTraineeSession(school);
            await _app.GivenSession(school.Plan());
            await _app.GivenPublication(school);
            var before = GivenMessages.Instant(school.Opens.AddDays(-1), new(16, 59));
            await _app.PlanUntil(school.Opens.AddDays(-1), new(16, 59));

            _app.Clock.SetUtcNow(before + TimeSpan.FromMinutes(1) + downtime);
            await _app.Send(new PlanMessages());
            await _app.RunDueWork();

            var begun = downtime > TimeSpan.FromHours(14.5);
            (await _app.Told(trainee, FactKind.SessionsTomorrow))
                .ShouldHaveSingleItem()
                .State.ShouldBe(begun ? MessageState.Expired : MessageState.Told, $"{downtime}");
        }
    }

    private async Task<int> Version() =>
        (await _app.Send(new ShowRule(FactKind.SessionsTomorrow))).Succeeded(out var shown) ? shown.Rule.Version : 0;

    private static Terms WithLetters =>
        FactNature.Of(FactKind.SessionsTomorrow).Usual with
        {
            By = [Channel.Inbox, Channel.Email],
        };

    /// <summary>A Monday to Thursday soon, which the next day is a working day of.</summary>
    private DateOnly Workday()
    {
        var day = DateOnly.FromDateTime(_app.Clock.GetLocalNow().DateTime);
        while (day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday)
            day = day.AddDays(1);
        return day;
    }

    private async Task<GivenSchool> School() => await _app.GivenSchool(opensIn: 3);

    private static string Named(DateOnly day) => $"{Weekday(day)}, {day:dd/MM/yyyy}";

    private static string Weekday(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? "Chủ nhật"
        : day.DayOfWeek == DayOfWeek.Monday ? "Thứ Hai"
        : "Thứ " + new[] { "Ba", "Tư", "Năm", "Sáu", "Bảy" }[(int)day.DayOfWeek - 2];
}

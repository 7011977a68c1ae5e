using Training.Application.Messages;
using Training.Application.Messages.Announcing;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Reporting;

namespace Training.Tests.Messages;

/// <summary>P6: whoever does what tells many people sees it first, and says whether it goes out now, by turns, later or never.</summary>
public abstract class AnnouncingTests
{
    private const FactKind Published = FactKind.TimetablePublished;
    private readonly TestApp _app;

    protected AnnouncingTests(TestApp app)
    {
        _app = app;
        _app.InHanoi();
    }

    public sealed class OnSqlite(SqliteApp app) : AnnouncingTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AnnouncingTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_page_of_the_act_shows_how_many_whom_and_the_text_and_what_is_held_goes_out_when_it_is_released()
    {
        var (school, trainee) = await School();
        using var office = await _app.SignedIn(Role.AcademicOffice);
        var page = await TestPage.Open(office, $"/timetable/{await _app.CodeOf(school.Cohort)}/publish");
        page.Text("main").ShouldContain("1 người sẽ nhận tin");
        page.Text("main").ShouldContain("Lê Thị Lan");
        page.Text("main").ShouldContain($"Lịch của bạn thay đổi … buổi (khóa {await _app.CodeOf(school.Cohort)})");

        await page.Submit(("Timing", nameof(LetterTiming.Held)));
        await _app.RunDueWork();
        (await _app.Told(trainee, Published)).ShouldHaveSingleItem().State.ShouldBe(MessageState.Held);
        var upcoming = (await Sending()).Upcoming.Where(one => one.Held).ShouldHaveSingleItem();
        upcoming.People.ShouldBe(1);

        var messages = await TestPage.Open(office, "/messages");
        await messages.SubmitForm("form[action*=Release]");
        await _app.RunDueWork();

        (await _app.Told(trainee, Published)).ShouldHaveSingleItem().State.ShouldBe(MessageState.Told);
        (await Sending()).Upcoming.ShouldNotContain(one => one.Held);
    }

    [Fact]
    public async Task Where_some_of_it_is_soon_both_texts_are_shown_and_how_many_read_each()
    {
        var (school, _) = await School();
        await _app.GivenTraineeSession(school, from: school.Opens.AddDays(3)); // comes after what is soon
        await _app.GivenSession(school.Plan());
        _app.Clock.SetUtcNow(GivenMessages.Instant(school.Opens.AddDays(-1), new(9, 0)));
        using var office = await _app.SignedIn(Role.AcademicOffice);
        var code = await _app.CodeOf(school.Cohort);

        var parts = (await TestPage.Open(office, $"/timetable/{code}/publish")).Texts(".announced");

        parts.Count.ShouldBe(2);
        parts[0].ShouldContain("1 người sẽ nhận tin");
        parts[0].ShouldContain($"Đổi gấp: … buổi sắp đến của bạn (khóa {code})");
        parts[1].ShouldContain("2 người sẽ nhận tin");
        parts[1].ShouldContain($"Lịch của bạn thay đổi … buổi (khóa {code})");
    }

    [Fact]
    public async Task By_turns_so_many_are_told_each_hour_outside_quiet_hours()
    {
        var (school, first) = await School();
        var second = await _app.GivenTraineeSession(school);
        var third = await _app.GivenTraineeSession(school);
        _app.Clock.SetUtcNow(GivenMessages.Instant(school.Opens.AddDays(-1), new(19, 30)));

        await _app.GivenPublication(school, telling: new SendingPlan(LetterTiming.Staggered, PerHour: 1));
        await _app.RunDueWork();

        var due = new List<DateTimeOffset>();
        foreach (var trainee in new[] { first, second, third })
            due.Add((await _app.Told(trainee, Published)).ShouldHaveSingleItem().Due);
        due.Order()
            .ShouldBe([
                GivenMessages.Instant(school.Opens.AddDays(-1), new(19, 30)),
                GivenMessages.Instant(school.Opens.AddDays(-1), new(20, 30)),
                GivenMessages.Instant(school.Opens, new(6, 30)),
            ]);
    }

    [Fact]
    public async Task Where_nobody_is_to_be_told_nobody_is_and_it_can_be_shown_why()
    {
        var (school, trainee) = await School();

        await _app.GivenPublication(school, telling: new SendingPlan(LetterTiming.None));
        await _app.RunDueWork();

        (await _app.Told(trainee, Published)).ShouldHaveSingleItem().State.ShouldBe(MessageState.Cancelled);
        (await _app.Letters(trainee)).ShouldBeEmpty();
        var refused = await _app.Send(new ReleaseMessages(Published, "nothing"));
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("messages.nothing_held");
    }

    [Fact]
    public async Task What_waits_can_be_dropped_and_found_by_the_name_of_the_person()
    {
        var (school, trainee) = await School();
        await _app.GivenPublication(school, telling: new SendingPlan(LetterTiming.Held));
        await _app.RunDueWork();
        var occasion = (await _app.Told(trainee, Published)).ShouldHaveSingleItem().Occasion;

        (await _app.Send(new CancelMessages(Published, occasion))).Errors.ShouldBeEmpty();

        var email = await _app.Db(db =>
            db.Accounts.Where(a => a.Id == trainee.Account).Select(a => a.Email).SingleAsync()
        );
        (await _app.Send(new ListDeliveries(email))).Succeeded(out var found).ShouldBeTrue();
        found.Items.Count.ShouldBe(2); // inbox and letter
        found.Items.ShouldAllBe(one => one.State == DeliveryState.NotSent && one.Message == MessageState.Cancelled);
        using var hr = await _app.SignedIn(Role.Hr);
        var proof = await TestPage.Open(hr, $"/messages/sent/{found.Items[0].Id}");
        proof.Text("main").ShouldContain("Có người quyết định không gửi.");
    }

    private async Task<(GivenSchool School, GivenSession Trainee)> School()
    {
        var opensIn = 3;
        while (_app.Clock.GetLocalNow().AddDays(opensIn - 2).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            opensIn++; // a letter would wait
        var school = await _app.GivenSchool(opensIn: opensIn);
        _app.Clock.SetUtcNow(GivenMessages.Instant(school.Opens.AddDays(-2), new(9, 0)));
        var trainee = await _app.GivenTraineeSession(school);
        await _app.GivenSession(school.Plan(day: 7)); // not so soon that it is told by itself
        return (school, trainee);
    }

    private async Task<SendingOverview> Sending()
    {
        (await _app.Send(new ShowSending())).Succeeded(out var sending).ShouldBeTrue();
        return sending;
    }
}

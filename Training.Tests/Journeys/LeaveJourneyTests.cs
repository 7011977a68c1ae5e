using Microsoft.Playwright;
using Training.Application.Attendance;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>What a trainee asks for and reads on the phone: leave, and what was missed.</summary>
public sealed class LeaveJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_trainee_on_leave_stands_as_excused_before_anything_is_recorded()
    {
        var given = await site.GivenAbsentee();
        await using var phone = await chromium.Visit(site.Address, RegisterOnPhone.Width);
        await phone.SignIn(given.Trainee);
        await phone.Open("/me/leave");
        await phone.Page.GetByLabel("Nghỉ từ ngày").FillAsync($"{given.Day:O}");
        await phone.Page.GetByLabel("Lý do").FillAsync("Đưa con đi khám");
        await phone.Picture("leave-new-390");
        (await phone.Obstacles()).ShouldBeEmpty();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi đơn" }).ClickAsync();
        await Expect(phone.Page.Locator("main")).ToContainTextAsync("Chờ quyết định");
        await phone.Picture("leave-mine-390");

        await using var desk = await chromium.Visit(site.Address, 1440);
        await desk.SignIn(given.Adviser);
        await desk.Open("/");
        await desk.Picture("leave-home-1440");
        await desk.Open("/leave");
        await desk.Picture("leave-list-1440");
        await desk.Page.GetByText("Lê Thị Lan").ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt đơn" })).ToBeVisibleAsync();
        await desk.Picture("leave-decide-1440");
        (await desk.Obstacles()).ShouldBeEmpty();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt đơn" }).ClickAsync();
        await Expect(desk.Page.Locator("main")).ToContainTextAsync("Được nghỉ");

        await using var visit = await chromium.OpenRegister(site, given.Register);
        var row = visit.Page.Locator($"[data-person='{given.Person}']");
        await Expect(row).ToContainTextAsync("Có đơn xin nghỉ được duyệt");
        await visit.Picture("register-leave-390");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Chốt điểm danh" }).ClickAsync();
        await Expect(visit.Page.Locator(".note.ok")).ToContainTextAsync("chốt lúc");
        (await site.Register(given.Register))
            .Lines.Single(line => line.Person == given.Person)
            .Letters.ShouldBe("EEEE");
    }

    [Fact]
    public async Task A_trainee_reads_what_was_missed_and_what_can_still_be_reached()
    {
        var given = await site.GivenRegister();
        await site.GivenRulesOf(given.School);
        var trainee = await site.GivenTraineeSession(given.School);
        var person = await site.Db(db =>
            db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync()
        );
        await site.Take(given, new Tap(person, "UUEL"));
        await site.Confirm(given);
        await using var visit = await chromium.Visit(site.Address, RegisterOnPhone.Width);
        await visit.SignIn(trainee);
        await visit.Open("/schedule");
        await visit.Picture("schedule-attendance-390");

        await visit.Page.Locator("a[href='/me/attendance']").ClickAsync();

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Cao nhất còn đạt");
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture("my-figures-390");
        visit.Complaints().ShouldBeEmpty();
    }
}

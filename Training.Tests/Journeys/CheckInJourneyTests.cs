using Microsoft.Playwright;
using Training.Application.Attendance.CheckIns;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>A code on the wall, by which trainees check in from their phones.</summary>
public sealed class CheckInJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task A_trainee_types_the_code_of_the_wall_and_the_wall_counts_by_itself()
    {
        var given = await site.GivenRegister();
        var trainee = await site.GivenTraineeSession(given.School);
        await using var wall = await chromium.OpenRegister(site, given);
        await wall.Page.GetByText("Mã để lớp tự điểm danh").ClickAsync();
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Mở mã" }).ClickAsync();
        await Expect(wall.Page.Locator("#wall")).ToContainTextAsync("0 trong 4 người");
        (await wall.Obstacles()).ShouldBeEmpty();
        await wall.Picture("wall-390");
        await wall.Resize(1440);
        await wall.Picture("wall-1440");
        var code = await wall.Page.Locator(".wall-code").TextContentAsync();

        await using var phone = await chromium.Visit(site.Address, RegisterOnPhone.Width);
        await phone.SignIn(trainee);
        await phone.Open("/checkin");
        await phone.Picture("checkin-390");
        await phone.Page.GetByLabel("Mã đang chiếu").FillAsync(code!);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Báo có mặt" }).ClickAsync();

        await Expect(phone.Page.Locator(".note.ok")).ToContainTextAsync("Đã tự điểm danh");
        (await phone.Obstacles()).ShouldBeEmpty();
        await phone.Picture("checked-in-390");
        await Expect(wall.Page.Locator("#wall")).ToContainTextAsync("1 trong 4 người"); // nobody touched it
        await wall.Open($"/sessions/{given.Session}/attendance");
        await wall.Resize(RegisterOnPhone.Width);
        await wall.Picture("register-arrived-390");
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Người đã tự điểm danh có mặt" }).ClickAsync();
        await Expect(wall.Page.Locator(".tally")).ToHaveTextAsync("1 có mặt · 0 muộn · 0 vắng");
        wall.Complaints().ShouldBeEmpty();
        phone.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wall_says_that_its_code_ended_elsewhere_opens_it_again_and_shows_none_once_its_session_ended()
    {
        var given = await site.GivenRegister();
        await using var wall = await chromium.OpenRegister(site, given);
        var page = wall.Page;
        await wall.Open($"/sessions/{given.Session}/code");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở mã" }).ClickAsync();
        await Expect(page.Locator("#wall")).ToContainTextAsync("0 trong 3 người");

        await site.SendAs(given.Instructor.Account, GivenAttendance.Instructing, new CloseCheckIn(given.Session));

        await Expect(page.Locator("#wall")).ToContainTextAsync("Mã đang tắt"); // nobody touched it
        await wall.Picture("wall-closed-390");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mở mã" }).ClickAsync();
        await Expect(page.Locator(".wall-code")).ToBeVisibleAsync();
        wall.Complaints().ShouldBeEmpty();

        // The cookie stays: without one this host takes a request for a test's own.
        var (account, session) = (given.Instructor.Account, given.Instructor.Session);
        (await site.SendAs(account, [Permission.OwnData], new EndSession(session))).Errors.ShouldBeEmpty();

        await page.WaitForURLAsync("**/sign-in?returnUrl=**");
        await Expect(page.Locator(".wall-code")).ToHaveCountAsync(0);
    }
}

using Microsoft.Playwright;
using Training.Application.Timetable.Contracts;
using Training.Tests.Support.Browser;
using Training.Tests.Timetable.Proposals;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>The office has a timetable planned by itself, and puts it right when somebody is ill.</summary>
[Collection(SolvingProcessTests.Alone)]
public sealed class PlanningJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task What_is_missing_is_checked_searched_for_looked_at_and_accepted()
    {
        var school = await site.GivenSchool();
        await site.GivenCurriculumOf(school);
        await using var visit = await Office($"/timetable/{await site.CodeOf(school.Cohort)}/generate");
        var page = visit.Page;
        await page.GetByLabel("Đến ngày").FillAsync($"{school.Opens.AddDays(1):O}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra năng lực trước" }).ClickAsync();
        await Expect(page.Locator("#capacity + p")).ToContainTextAsync("10 buổi cần xếp");
        await Expect(page.Locator("main")).ToContainTextAsync("Không thể xếp hết");
        await visit.Picture("capacity-1440");

        await page.GetByLabel("Đến ngày").FillAsync($"{school.Opens.AddDays(20):O}");
        await page.GetByLabel("Tìm kỹ đến đâu").SelectOptionAsync("Quick");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm phương án" }).ClickAsync();
        await Expect(page.Locator("#progress-title")).ToHaveTextAsync("Đang tìm phương án");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng và giữ" }).ClickAsync(); // enough as soon as it begins
        await Expect(page.Locator("main")).ToContainTextAsync("Đang dừng");
        await site.RunDueWork();

        await Expect(page.Locator("#classes")).ToBeVisibleAsync();
        await visit.Picture("proposal-1440");
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận cả 10 buổi của 1 lớp" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Đang ghi 0/10");
        await site.RunDueWork();

        await Expect(page.Locator("main")).ToContainTextAsync("Đã ghi 10 buổi, từ chối 0");
        (await site.Db(db => db.Sessions.CountAsync(one => one.CohortId == school.Cohort))).ShouldBe(10);
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ill_instructor_is_replaced_by_the_way_that_was_chosen()
    {
        var school = await site.GivenSchool();
        var other = await site.GivenInstructor([school.ModuleCode]);
        var session = await site.GivenSession(school.Plan());
        await using var visit = await Office(
            $"/timetable/repair?cause=Instructor&of={school.Instructor}&from={school.Opens:O}"
        );
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Tìm cách sửa" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Đang tìm cách sửa");
        await site.RunDueWork();

        var way = page.Locator("section", new() { HasText = "Dạy thay" });
        await Expect(way).ToContainTextAsync("đã chứng minh là ít nhất");
        await visit.Picture("repair-1440");
        await way.GetByRole(AriaRole.Button, new() { Name = "Nhận cách này" }).ClickAsync();
        await Expect(page.Locator("[role=alert]").First).ToContainTextAsync("lý do");
        await way.GetByLabel("Lý do thay đổi").FillAsync("Thầy ốm");
        await way.GetByRole(AriaRole.Button, new() { Name = "Nhận cách này" }).ClickAsync();

        await Expect(way).ToContainTextAsync("Đã nhận");
        var plan = await site.Db(async db =>
            (await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.Id == session)).Plan
        );
        plan.Instructors.ShouldBe([other]);
        visit.Complaints().ShouldBeEmpty();
    }

    private async Task<Visit> Office(string address)
    {
        var visit = await chromium.Visit(site.Address);
        await visit.SignIn(await site.GivenSession(Role.AcademicOffice));
        await visit.Open(address);
        return visit;
    }
}

using Microsoft.Playwright;
using Training.Application.Attendance;
using Training.Application.Attendance.CheckIns;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>An instructor in front of the class with a phone, with and without a network.</summary>
public sealed class AttendanceJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    private const int Phone = 390;

    [Fact]
    public async Task A_register_is_taken_by_taps_and_confirmed()
    {
        var given = await site.GivenRegister(people: 5);
        await using var visit = await Open(given);
        var page = visit.Page;

        await Tap(page, given, 1, "Vắng");
        await Expect(Row(page, given, 1)).ToContainTextAsync("Đã lưu");
        await Tap(page, given, 1, "Có phép");
        await Tap(page, given, 2, "Muộn");
        await Expect(Row(page, given, 2)).ToContainTextAsync("Đã lưu");
        await Expect(page.Locator(".tally")).ToHaveTextAsync("0 có mặt · 1 muộn · 1 vắng");
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture("register-390");
        await visit.Resize(1440);
        await visit.Picture("register-1440");
        await visit.Resize(Phone);

        await page.GetByRole(AriaRole.Button, new() { Name = "Chốt điểm danh" }).ClickAsync();

        await Expect(page.Locator(".note.ok")).ToContainTextAsync("chốt lúc");
        await visit.Picture("register-confirmed-390");
        (await site.Register(given))
            .Lines.Select(line => line.Letters)
            .ShouldBe(["PPPP", "EEEE", "LPPP", "PPPP", "PPPP"]);
        visit.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_line_taps_wait_on_the_phone_without_names_and_go_out_once()
    {
        var given = await site.GivenRegister();
        await using var visit = await Open(given);
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);

        await Tap(page, given, 0, "Vắng");
        await Tap(page, given, 1, "Muộn");

        await Expect(Row(page, given, 0)).ToContainTextAsync("Chờ mạng");
        await Expect(page.Locator("[data-state]")).ToHaveTextAsync("Chờ mạng, 2 người");
        await visit.Picture("register-offline-390");
        var kept = await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        kept.ShouldContain($"{given.People[0]}");
        kept.ShouldNotContain("Hoàng");

        await page.Context.SetOfflineAsync(false);

        await Expect(Row(page, given, 0)).ToContainTextAsync("Đã lưu");
        (await site.Register(given))
            .Lines.Select(line => (line.Letters, line.Version))
            .ShouldBe([("UUUU", 1), ("LPPP", 1), (null, 0)]);
        (await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain($"{given.People[0]}");
    }

    [Fact]
    public async Task Two_phones_that_differ_about_one_person_show_both_values()
    {
        var given = await site.GivenRegister();
        await using var visit = await Open(given);
        await site.Take(given, new Tap(given.People[0], "EEEE"));

        await Tap(visit.Page, given, 0, "Vắng");

        await Expect(Row(visit.Page, given, 0)).ToContainTextAsync("vắng có phép (Test");
        await visit.Picture("register-conflict-390");
        await Row(visit.Page, given, 0).GetByText("Ghi theo máy này").ClickAsync();
        await Expect(Row(visit.Page, given, 0)).ToContainTextAsync("Đã lưu");
        (await site.Register(given)).Lines[0].Letters.ShouldBe("UUUU");
    }

    [Fact]
    public async Task Confirming_while_a_tap_is_on_its_way_waits_for_it_and_confirms()
    {
        var given = await site.GivenRegister();
        await using var visit = await Open(given);
        var (page, arrived) = (visit.Page, new TaskCompletionSource());
        await page.RouteAsync(
            "**/*handler=Taps*",
            async route =>
            {
                await arrived.Task;
                await route.ContinueAsync();
            }
        );
        await Tap(page, given, 0, "Vắng");

        await page.GetByRole(AriaRole.Button, new() { Name = "Chốt điểm danh" }).ClickAsync();
        arrived.SetResult();

        await Expect(page.Locator(".note.ok")).ToContainTextAsync("chốt lúc");
        (await site.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", "PPPP", "PPPP"]);
    }

    [Fact]
    public async Task A_tap_of_somebody_who_left_the_class_meanwhile_keeps_back_no_other()
    {
        var given = await site.GivenRegister();
        await using var visit = await Open(given);
        var page = visit.Page;
        var other = await site.GivenClass(given.School.Cohort);
        await site.Db(db =>
            db.Spells.Where(spell => spell.PersonId == given.People[0])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, other))
        );
        await page.Context.SetOfflineAsync(true);
        await Tap(page, given, 0, "Vắng");
        await Tap(page, given, 1, "Vắng");

        await page.Context.SetOfflineAsync(false);

        await Expect(Row(page, given, 1)).ToContainTextAsync("Đã lưu");
        await Expect(Row(page, given, 0)).ToContainTextAsync("không thuộc buổi học này");
        (await site.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", null]);
        await visit.Open($"/sessions/{given.Session}/attendance"); // the tap of who is not there any more is forgotten
        (await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain($"{given.People[0]}");
    }

    [Fact]
    public async Task A_phone_that_knew_a_register_abandoned_meanwhile_goes_on_in_the_new_one()
    {
        var given = await site.GivenRegister();
        await site.Take(given, new Tap(given.People[0], "EEEE"));
        await using var visit = await Open(given);
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);
        await Tap(page, given, 0, "Muộn");
        var abandoned = new GiveUpRegister(given.Session, "Mở nhầm buổi");
        (await site.SendAs(given.Instructor.Account, GivenAttendance.Instructing, abandoned)).Errors.ShouldBeEmpty();
        await page.Context.SetOfflineAsync(false);
        await Expect(Row(page, given, 0)).ToContainTextAsync("không khớp với sổ");

        await visit.Open($"/sessions/{given.Session}/attendance");
        await Expect(Row(page, given, 0)).ToContainTextAsync("không khớp với sổ");
        await Tap(page, given, 0, "Vắng");

        await Expect(Row(page, given, 0)).ToContainTextAsync("Đã lưu");
        (await site.Register(given)).Lines[0].Letters.ShouldBe("UUUU");
    }

    [Fact]
    public async Task Taps_that_came_too_late_for_a_register_are_shown_and_saved_with_a_reason_or_dropped()
    {
        var given = await site.GivenRegister();
        await using var visit = await Open(given);
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);
        await Tap(page, given, 0, "Vắng");
        await Tap(page, given, 1, "Muộn");
        await site.Take(given, new Tap(given.People[2], "EEEE")); // from another phone; then the deadline passes
        await site.Db(db =>
            db.Registers.Where(register => register.SessionId == given.Session)
                .ExecuteUpdateAsync(r => r.SetProperty(register => register.Deadline, site.Clock.GetUtcNow()))
        );

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("[data-state]")).ToContainTextAsync("2 lượt chưa gửi kịp");
        await visit.Picture("register-late-390");
        (await visit.Obstacles()).ShouldBeEmpty();
        await Row(page, given, 1).GetByText("Bỏ lượt này").ClickAsync();
        await Expect(page.Locator("[data-state]")).ToContainTextAsync("1 lượt chưa gửi kịp");
        await page.GetByLabel("Lý do thay đổi").FillAsync("Mất mạng trong giờ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu điểm danh" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Thay đổi sau khi chốt");
        (await site.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", null, "EEEE"]);
        (await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain($"{given.People[0]}");
    }

    [Fact]
    public async Task A_trainee_types_the_code_of_the_wall_and_the_wall_counts_by_itself()
    {
        var given = await site.GivenRegister();
        var trainee = await site.GivenTraineeSession(given.School);
        await using var wall = await Open(given);
        await wall.Page.GetByText("Mã để lớp tự điểm danh").ClickAsync();
        await wall.Page.GetByRole(AriaRole.Button, new() { Name = "Mở mã" }).ClickAsync();
        await Expect(wall.Page.Locator("#wall")).ToContainTextAsync("0 trong 4 người");
        (await wall.Obstacles()).ShouldBeEmpty();
        await wall.Picture("wall-390");
        await wall.Resize(1440);
        await wall.Picture("wall-1440");
        var code = await wall.Page.Locator(".wall-code").TextContentAsync();

        await using var phone = await chromium.Visit(site.Address, Phone);
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
        await wall.Resize(Phone);
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
        await using var wall = await Open(given);
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

    [Fact]
    public async Task A_trainee_on_leave_stands_as_excused_before_anything_is_recorded()
    {
        var given = await site.GivenAbsentee();
        await using var phone = await chromium.Visit(site.Address, Phone);
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

        await using var visit = await Open(given.Register);
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
        await using var visit = await chromium.Visit(site.Address, Phone);
        await visit.SignIn(trainee);
        await visit.Open("/schedule");
        await visit.Picture("schedule-attendance-390");

        await visit.Page.Locator("a[href='/me/attendance']").ClickAsync();

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Cao nhất còn đạt");
        (await visit.Obstacles()).ShouldBeEmpty();
        await visit.Picture("my-figures-390");
        visit.Complaints().ShouldBeEmpty();
    }

    private static ILocator Row(IPage page, GivenRegister given, int number) =>
        page.Locator($"[data-person='{given.People[number]}']");

    private static Task Tap(IPage page, GivenRegister given, int number, string mark) =>
        Row(page, given, number).GetByRole(AriaRole.Radio, new() { Name = mark, Exact = true }).CheckAsync();

    private async Task<Visit> Open(GivenRegister given)
    {
        var visit = await chromium.Visit(site.Address, Phone);
        await visit.SignIn(given.Instructor);
        await visit.Open($"/sessions/{given.Session}/attendance");
        return visit;
    }
}

using Microsoft.Playwright;
using Training.Application.Attendance;
using Training.Tests.Support.Browser;
using static Microsoft.Playwright.Assertions;

namespace Training.Tests.Journeys;

/// <summary>An instructor whose phone has no network for a while: what was tapped is kept, sent once, and never lost in silence.</summary>
public sealed class RegisterOfflineJourneyTests(Chromium chromium, SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Without_a_line_taps_wait_on_the_phone_without_names_and_go_out_once()
    {
        var given = await site.GivenRegister();
        await using var visit = await chromium.OpenRegister(site, given);
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);

        await page.Tap(given, 0, "Vắng");
        await page.Tap(given, 1, "Muộn");

        await Expect(page.Row(given, 0)).ToContainTextAsync("Chờ mạng");
        await Expect(page.Locator("[data-state]")).ToHaveTextAsync("Chờ mạng, 2 người");
        await visit.Picture("register-offline-390");
        var kept = await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        kept.ShouldContain($"{given.People[0]}");
        kept.ShouldNotContain("Hoàng");

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Row(given, 0)).ToContainTextAsync("Đã lưu");
        (await site.Register(given))
            .Lines.Select(line => (line.Letters, line.Version))
            .ShouldBe([("UUUU", 1), ("LPPP", 1), (null, 0)]);
        (await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain($"{given.People[0]}");
    }

    [Fact]
    public async Task A_tap_of_somebody_who_left_the_class_meanwhile_keeps_back_no_other()
    {
        var given = await site.GivenRegister();
        await using var visit = await chromium.OpenRegister(site, given);
        var page = visit.Page;
        var other = await site.GivenClass(given.School.Cohort);
        await site.Db(db =>
            db.Spells.Where(spell => spell.PersonId == given.People[0])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, other))
        );
        await page.Context.SetOfflineAsync(true);
        await page.Tap(given, 0, "Vắng");
        await page.Tap(given, 1, "Vắng");

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Row(given, 1)).ToContainTextAsync("Đã lưu");
        await Expect(page.Row(given, 0)).ToContainTextAsync("không thuộc buổi học này");
        (await site.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", null]);
        await visit.Open($"/sessions/{given.Session}/attendance"); // the tap of who is not there any more is forgotten
        (await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)")).ShouldNotContain($"{given.People[0]}");
    }

    [Fact]
    public async Task A_phone_that_knew_a_register_abandoned_meanwhile_goes_on_in_the_new_one()
    {
        var given = await site.GivenRegister();
        await site.Take(given, new Tap(given.People[0], "EEEE"));
        await using var visit = await chromium.OpenRegister(site, given);
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);
        await page.Tap(given, 0, "Muộn");
        var abandoned = new GiveUpRegister(given.Session, "Mở nhầm buổi");
        (await site.SendAs(given.Instructor.Account, GivenAttendance.Instructing, abandoned)).Errors.ShouldBeEmpty();
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Row(given, 0)).ToContainTextAsync("không khớp với sổ");

        await visit.Open($"/sessions/{given.Session}/attendance");
        await Expect(page.Row(given, 0)).ToContainTextAsync("không khớp với sổ");
        await page.Tap(given, 0, "Vắng");

        await Expect(page.Row(given, 0)).ToContainTextAsync("Đã lưu");
        (await site.Register(given)).Lines[0].Letters.ShouldBe("UUUU");
    }

    [Fact]
    public async Task Taps_that_came_too_late_for_a_register_are_shown_and_saved_with_a_reason_or_dropped()
    {
        var given = await site.GivenRegister();
        await using var visit = await chromium.OpenRegister(site, given);
        var page = visit.Page;
        await page.Context.SetOfflineAsync(true);
        await page.Tap(given, 0, "Vắng");
        await page.Tap(given, 1, "Muộn");
        await site.Take(given, new Tap(given.People[2], "EEEE")); // from another phone; then the deadline passes
        await site.Db(db =>
            db.Registers.Where(register => register.SessionId == given.Session)
                .ExecuteUpdateAsync(r => r.SetProperty(register => register.Deadline, site.Clock.GetUtcNow()))
        );

        await page.Context.SetOfflineAsync(false);

        await Expect(page.Locator("[data-state]")).ToContainTextAsync("2 lượt chưa gửi kịp");
        await visit.Picture("register-late-390");
        (await visit.Obstacles()).ShouldBeEmpty();
        await page.Row(given, 1).GetByText("Bỏ lượt này").ClickAsync();
        await Expect(page.Locator("[data-state]")).ToContainTextAsync("1 lượt chưa gửi kịp");
        await page.GetByLabel("Lý do thay đổi").FillAsync("Mất mạng trong giờ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu điểm danh" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Thay đổi sau khi chốt");
        (await site.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", null, "EEEE"]);
        await page.WaitForFunctionAsync(
            "person => !JSON.stringify(localStorage).includes(person)",
            $"{given.People[0]}"
        );
    }
}

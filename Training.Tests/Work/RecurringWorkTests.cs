using System.Net;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Assessment.Sheets;
using Training.Application.Upkeep;
using Training.Infrastructure.Work;

namespace Training.Tests.Work;

public abstract class RecurringWorkTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RecurringWorkTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RecurringWorkTests(app), IClassFixture<PostgresApp>;

    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Fact]
    public async Task What_is_due_at_half_past_one_is_written_down_then_once_and_made_up_once_after_three_days()
    {
        await app.Sql("delete from recurring_work; delete from work_item");
        await At("2026-05-04 23:00");
        (await Backups()).ShouldBe(0); // who begins has missed nothing
        await At("2026-05-05 01:29");
        (await Backups()).ShouldBe(0);

        await At("2026-05-05 01:30");
        (await Backups()).ShouldBe(1);
        await At("2026-05-05 01:30");
        await At("2026-05-05 23:59");
        (await Backups()).ShouldBe(1);

        await At("2026-05-08 09:00"); // nothing ran in between
        await At("2026-05-08 09:01");
        (await Backups()).ShouldBe(2);
        await At("2026-05-09 01:31");
        (await Backups()).ShouldBe(3);
    }

    [Fact]
    public async Task Whatever_the_clock_does_and_however_many_processes_look_no_time_is_taken_twice_or_left_out()
    {
        var steps = Gen.OneOf(-120, -1, 0, 1, 59, 120, 24 * 60, 3 * 24 * 60, 31 * 24 * 60);
        var start = new DateTime(2027, 1, 30, 22, 0, 0);
        await At(start);
        await steps
            .List[1, 12]
            .SampleAsync(
                async history =>
                {
                    start = start.AddYears(2); // each history begins after all that came before
                    await At(start);
                    var (before, wall, latest, expected) = (await Backups(), start, LastNight(start), 0);
                    foreach (var step in history)
                    {
                        wall = wall.AddMinutes(step);
                        if (LastNight(wall) > latest)
                            (latest, expected) = (LastNight(wall), expected + 1);
                        await At(wall, processes: 2);
                    }
                    (await Backups() - before).ShouldBe(expected);
                },
                iter: 10,
                threads: 1
            );
    }

    [Fact]
    public async Task A_button_runs_it_now_and_a_second_press_runs_nothing_twice()
    {
        await app.Sql("delete from recurring_work; delete from work_item");
        var client = app.CreateClient();
        var page = await TestPage.Open(client, "/upkeep");
        page.Texts("#upkeep .list b").ShouldContain("Khóa bảng điểm hết hạn phúc khảo");
        var kind = ("Kind", (object)nameof(LockPassedSheetsHandler));
        (await page.SubmitForm("#upkeep form", kind)).Status.ShouldBe(HttpStatusCode.OK);
        await page.SubmitForm("#upkeep form", kind);

        (await app.Db(db => db.WorkItems.CountAsync())).ShouldBe(1);
        await app.RunDueWork();
        (await app.Upkeep<LockPassedSheetsHandler>()).Latest!.State.ShouldBe(WorkState.Done);
        await app.RunNow<LockPassedSheetsHandler>();
        (await app.Db(db => db.WorkItems.CountAsync())).ShouldBe(2);
        (await page.SubmitForm("#upkeep form", ("Kind", "Nothing"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task At(string wall) =>
        At(DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The clock on the programme's wall shows this, and the minute's tick comes.</summary>
    private async Task At(DateTime wall, int processes = 1)
    {
        app.Clock.SetLocalTimeZone(Hanoi);
        app.Clock.AdjustTime(new DateTimeOffset(wall, Hanoi.GetUtcOffset(wall)).ToUniversalTime());
        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(() => Process().Write(default))));
    }

    /// <summary>Another process remembers nothing of what the first wrote down.</summary>
    private TickWriter Process() =>
        new(
            app.Services.GetRequiredService<WorkScopes>(),
            app.Services.GetRequiredService<IRecurringTable>(),
            app.Clock
        );

    private static DateTime LastNight(DateTime wall) => wall.AddHours(-1.5).Date;

    private Task<int> Backups() =>
        app.Db(db => db.WorkItems.CountAsync(item => item.Kind == nameof(MakeBackupHandler)));
}

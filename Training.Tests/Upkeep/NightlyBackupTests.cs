using System.Net;
using Training.Application.Upkeep;
using Files = System.IO.File;

namespace Training.Tests.Upkeep;

public abstract class NightlyBackupTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : NightlyBackupTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : NightlyBackupTests(app), IClassFixture<PostgresApp>;

    private DirectoryInfo Folder => app.Folder.CreateSubdirectory("backups/nightly");

    [Fact]
    public async Task A_backup_is_made_and_restored_on_a_copy_and_the_page_says_what_came_of_it()
    {
        await app.GivenCohort();
        await Files.WriteAllTextAsync(Path.Combine(app.Folder.CreateSubdirectory("uploads").FullName, "a.sealed"), "x");

        await app.RunNow<MakeBackupHandler>();
        await app.RunNow<TryRestoreHandler>();

        var kept = Folder.GetFiles("training-2*.zip");
        var file = kept.MaxBy(backup => backup.Name)!.Name;
        (await app.Upkeep<MakeBackupHandler>()).Finding!.Code.ShouldBe("upkeep.backup_made");
        var tried = (await app.Upkeep<TryRestoreHandler>()).Finding!;
        (tried.Code, tried.IsAlarm).ShouldBe(("upkeep.restore_tried", false));
        tried.Facts.Single(fact => fact.Name == "keys").Value.ShouldBe(1);
        var page = await TestPage.Open(app.CreateClient(), "/upkeep");
        page.Text("#upkeep")
            .ShouldContain($"Bản sao lưu {file}: 1 MB, đã đọc lại và đối chiếu. Đang giữ {kept.Length} bản.");
        page.Text("#upkeep").ShouldContain($"Đã khôi phục thử {file}");
        app.Folder.CreateSubdirectory("backups/trial").GetFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_run_left_is_no_backup_and_is_cleared_away_and_what_others_put_there_stays()
    {
        var left = Folder.CreateSubdirectory(".k1lled");
        await Files.WriteAllTextAsync(Path.Combine(left.FullName, "backup.zip"), "half");
        var foreign = Path.Combine(Folder.FullName, "training-before-the-move.zip");
        await Files.WriteAllTextAsync(foreign, "kept by hand");

        await app.RunNow<MakeBackupHandler>();

        Directory.Exists(left.FullName).ShouldBeFalse();
        Files.Exists(foreign).ShouldBeTrue();
        (await app.Upkeep<MakeBackupHandler>()).Latest!.State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_restored_is_an_alarm_to_those_who_manage_the_work()
    {
        await app.RunNow<MakeBackupHandler>();
        var newest = Folder.GetFiles("training-2*.zip").MaxBy(file => file.Name)!;
        var bytes = await Files.ReadAllBytesAsync(newest.FullName);
        bytes[bytes.Length / 2] ^= 1;
        await Files.WriteAllBytesAsync(newest.FullName, bytes);

        await app.RunNow<TryRestoreHandler>();

        foreach (var role in new[] { Role.Hr, Role.Administrator })
        {
            var home = await TestPage.Open(await app.SignedIn(role), "/");
            home.Text("main .note").ShouldContain($"Không khôi phục được {newest.Name}");
        }
        (await Health()).ShouldContain("upkeep.backup_unusable");

        await app.RunNow<MakeBackupHandler>();
        await app.RunNow<TryRestoreHandler>();
        (await TestPage.Open(await app.SignedIn(Role.Hr), "/")).Text("main").ShouldNotContain("Không khôi phục được");
        (await Health()).ShouldNotContain("upkeep.");
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_fails_in_words_on_top_of_the_page_and_heals_by_itself()
    {
        Folder.Delete(recursive: true);
        await Files.WriteAllTextAsync(Path.Combine(app.Folder.FullName, "backups", "nightly"), "in the way");

        var client = app.CreateClient();
        await app.RunNow<MakeBackupHandler>();
        (await TestPage.Open(client, "/upkeep")).Text("main .head p").ShouldBe("1 tác vụ bị hỏng và đang tự thử lại.");
        await app.RunUntilGivenUp<MakeBackupHandler>();

        var first = (await TestPage.Open(client, "/upkeep")).Texts("#upkeep li")[0];
        first.ShouldStartWith("Sao lưu dữ liệu");
        first.ShouldContain("Không ghi được vào thư mục backups/nightly");
        (await TestPage.Open(client, "/cohorts")).Status.ShouldBe(HttpStatusCode.OK);

        Files.Delete(Path.Combine(app.Folder.FullName, "backups", "nightly"));
        await app.RunNow<MakeBackupHandler>();
        (await app.Upkeep<MakeBackupHandler>()).NeedsAttention.ShouldBeFalse();
        (await app.Db(db => db.WorkItems.CountAsync(item => item.State == WorkState.Dead))).ShouldBe(0);
    }

    private async Task<string> Health()
    {
        using var client = app.CreateClient();
        return await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
    }
}

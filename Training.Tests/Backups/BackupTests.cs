using Microsoft.Extensions.DependencyInjection;
using Training.Application.Audit;
using Training.Infrastructure;
using Training.Infrastructure.Backups;
using Training.Web.Commands;

namespace Training.Tests.Backups;

public abstract class BackupTests(TestApp here, TestApp there) : IAsyncDisposable
{
    private static readonly SealedPlace Place = new("person", "id_number", Guid.NewGuid());

    public sealed class OnSqlite() : BackupTests(new NewApp("Sqlite"), new NewApp("Sqlite"));

    public sealed class OnPostgres(PostgresCluster cluster) : BackupTests(New(cluster), New(cluster))
    {
        private static NewApp New(PostgresCluster cluster) => new("PostgreSql", cluster.NewDatabase());
    }

    private string File => Path.Combine(here.Folder.FullName, "backups", "today.zip");

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_backup_brings_everything_back_in_another_place()
    {
        var id = await here.GivenClass(await here.GivenCohort());
        await here.TakeSeat(id);
        var text = here.Services.GetRequiredService<IFieldCipher>().Seal("001190000123", Place);
        await System.IO.File.WriteAllTextAsync(
            Path.Combine(here.Folder.CreateSubdirectory("uploads").FullName, "a.xlsx"),
            "rows"
        );

        await Write();
        (await CommandLine.Run(["migrate", .. there.Settings])).ShouldBe(CommandLine.Done);
        (await CommandLine.Run(["restore", File, "--force", .. there.Settings])).ShouldBe(CommandLine.Done);

        (await there.Db(db => db.Classes.SingleAsync(c => c.Id == id))).SeatsTaken.ShouldBe(1);
        there.Services.GetRequiredService<IFieldCipher>().Open(text, Place).ShouldBe("001190000123");
        (await there.Send(new VerifyAudit())).Errors.ShouldBeEmpty();
        there.Folder.GetFiles("uploads/a.xlsx").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_damaged_backup_replaces_nothing_and_one_with_data_only_when_forced()
    {
        await here.GivenCohort();
        await Write();
        await there.GivenCohort();

        (await Should.ThrowAsync<StartRefusedException>(() => Restore(force: false))).Message.ShouldContain("--force");
        (await Should.ThrowAsync<StartRefusedException>(Write)).Message.ShouldContain("exists already");

        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        bytes[bytes.Length / 2] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes);
        await Should.ThrowAsync<Exception>(() => Restore(force: true));
        await System.IO.File.WriteAllTextAsync(File, "no backup");
        (await Should.ThrowAsync<StartRefusedException>(() => Restore(force: true))).Message.ShouldContain(
            "cannot be read"
        );

        (await there.Db(db => db.Cohorts.CountAsync())).ShouldBe(1);
    }

    private Task<int> Write() =>
        here.Use<Backup, int>(async backup =>
        {
            await backup.Write(File, default);
            return 0;
        });

    private Task<string> Restore(bool force)
    {
        there.Services.ShouldNotBeNull(); // it has made its database
        return there.Use<Restore, string>(restore => restore.From(File, force, default));
    }
}

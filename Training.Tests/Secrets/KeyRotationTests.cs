using Training.Infrastructure.Secrets;
using Training.Web.Commands;

namespace Training.Tests.Secrets;

/// <summary>A new key for everything that is sealed, whatever interrupts the change.</summary>
public abstract class KeyRotationTests(Installation installation) : IDisposable
{
    public sealed class OnSqlite() : KeyRotationTests(Installation.OnSqlite());

    public sealed class OnPostgres(PostgresCluster cluster) : KeyRotationTests(Installation.OnPostgres(cluster));

    private static int People => SealedColumn.Portion * 2 + 7;

    public void Dispose()
    {
        installation.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Everything_sealed_is_sealed_anew_and_reads_as_before()
    {
        var people = await installation.Fill(people: 20);
        var file = Guid.NewGuid();
        await Upload(file, "rows");

        var (exit, output, errors) = await installation.Run("keys", "rotate", "--json");

        exit.ShouldBe(CommandLine.Done, errors);
        // Of each person two, and the installation's key for notifications.
        output.Trim().ShouldBe("""{"key":"k2","values":41,"files":1}""");
        (await SealedWith("k1:")).ShouldBe(0);
        (await installation.IdNumbers()).ShouldBe(people);
        (await Download(file)).ShouldBe("rows");
        (await installation.Run("audit", "verify")).ExitCode.ShouldBe(CommandLine.Done);
        (await installation.Db(db => db.KeysInUse.Select(key => key.Id).ToListAsync())).ShouldBe(["k2"]);
    }

    [Fact]
    public async Task Interrupted_in_the_middle_all_is_readable_and_the_next_run_finishes_with_the_same_key()
    {
        var people = await installation.Fill(People);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            installation.Use(services => services.RotateFieldKeys(new Interruption(), default))
        );

        (await SealedWith("k1:")).ShouldBeInRange(1, People * 2 - 1);
        (await installation.IdNumbers()).ShouldBe(people);
        var rest = await installation.Use(services => services.RotateFieldKeys(new Silence(), default));
        (rest.Key, rest.Values).ShouldBe(("k2", People * 2 + 1 - SealedColumn.Portion));
        (await SealedWith("k1:")).ShouldBe(0);
        (await installation.IdNumbers()).ShouldBe(people);
    }

    [Fact]
    public async Task Killed_and_begun_again_it_loses_nothing()
    {
        var people = await installation.Fill(People);
        await using (var program = installation.Begin("keys", "rotate"))
        {
            for (var tries = 0; await SealedWith("k2:") == 0 && tries < 200; tries++)
                await Task.Delay(10);
            await program.Kill();
        }

        (await installation.IdNumbers()).ShouldBe(people);
        (await installation.Run("keys", "rotate")).ExitCode.ShouldBe(CommandLine.Done);
        (await SealedWith("k1:")).ShouldBe(0);
        (await installation.IdNumbers()).ShouldBe(people);
    }

    private Task<int> SealedWith(string mark) =>
        installation.Db(async db =>
            await db.People.CountAsync(person => person.Sensitive!.StartsWith(mark))
            + await db.IdentityPapers.CountAsync(paper => paper.NumberSealed.StartsWith(mark))
        );

    private Task<int> Upload(Guid name, string text) =>
        installation.Use(async services =>
        {
            using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
            await Store(services).Save(name, content, default);
            return 0;
        });

    private Task<string> Download(Guid name) =>
        installation.Use(async services =>
        {
            using var reader = new StreamReader(await Store(services).Open(name, default));
            return await reader.ReadToEndAsync();
        });

    private static Training.Application.Common.Spreadsheets.IUploadStore Store(IServiceProvider services) =>
        (Training.Application.Common.Spreadsheets.IUploadStore)
            services.GetService(typeof(Training.Application.Common.Spreadsheets.IUploadStore))!;

    /// <summary>The operator's Ctrl+C after the first portion.</summary>
    private sealed class Interruption : IProgress<int>
    {
        public void Report(int value) => throw new OperationCanceledException();
    }

    private sealed class Silence : IProgress<int>
    {
        public void Report(int value) { }
    }
}

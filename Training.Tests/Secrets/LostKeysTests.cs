using Training.Web.Commands;

namespace Training.Tests.Secrets;

/// <summary>Without the keys of what is sealed nothing starts, and nothing is made in their place.</summary>
/// <param name="ways">To start it. What the databases have in common is tried on one of them: each is a process.</param>
public abstract class LostKeysTests(Installation installation, params IReadOnlyList<string> ways) : IDisposable
{
    public sealed class OnSqlite() : LostKeysTests(Installation.OnSqlite(), "serve", "migrate", "keys rotate");

    public sealed class OnPostgres(PostgresCluster cluster)
        : LostKeysTests(Installation.OnPostgres(cluster), "worker", "work list");

    public void Dispose()
    {
        installation.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_way_to_start_is_refused_until_the_key_file_is_back()
    {
        var people = await installation.Fill(people: 3);
        var aside = Path.Combine(installation.Data.FullName, "aside.json");
        installation.KeyFile.MoveTo(aside);

        foreach (var verb in ways)
        {
            var (exit, _, errors) = await installation.Run(verb.Split(' '));
            exit.ShouldBe(CommandLine.Refused, $"{verb}: {errors}");
            errors.ShouldContain(installation.KeyFile.FullName);
            errors.ShouldContain("backup");
            errors.ShouldNotContain("   at ");
        }

        installation.KeyFile.Exists.ShouldBeFalse();
        File.Move(aside, installation.KeyFile.FullName);
        (await installation.IdNumbers()).ShouldBe(people);
    }
}

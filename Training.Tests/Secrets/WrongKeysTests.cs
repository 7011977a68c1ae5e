using Training.Web.Commands;

namespace Training.Tests.Secrets;

/// <summary>A key file that is there, but not the right one. Whether it is asks the database of nothing but which keys are in use.</summary>
public sealed class WrongKeysTests : IDisposable
{
    private readonly Installation _installation = Installation.OnSqlite();

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task The_key_file_of_another_installation_is_refused()
    {
        using var other = new Installation("Sqlite");
        await other.Fill(people: 1);
        await _installation.Fill(people: 1);
        other.KeyFile.CopyTo(_installation.KeyFile.FullName, overwrite: true);

        var (exit, _, errors) = await _installation.Run("work", "list");

        exit.ShouldBe(CommandLine.Refused);
        errors.ShouldContain("another key 'k1'");
    }

    [Fact]
    public async Task A_key_file_that_lacks_a_key_or_is_damaged_is_refused()
    {
        await _installation.Fill(people: 1);
        var whole = await File.ReadAllTextAsync(_installation.KeyFile.FullName);

        await File.WriteAllTextAsync(_installation.KeyFile.FullName, whole.Replace("\"k1\"", "\"k7\""));
        var lacking = await _installation.Run("work", "list");
        await File.WriteAllTextAsync(_installation.KeyFile.FullName, whole[..40]);
        var damaged = await _installation.Run("work", "list");

        (lacking.ExitCode, damaged.ExitCode).ShouldBe((CommandLine.Refused, CommandLine.Refused));
        lacking.Errors.ShouldContain("lacks the key 'k1'");
        damaged.Errors.ShouldContain("cannot be read");
    }
}

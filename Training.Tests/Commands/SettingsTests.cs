using Training.Web.Commands;

namespace Training.Tests.Commands;

public sealed class SettingsTests
{
    [Fact]
    public void Configuration_goes_to_the_host_and_the_rest_to_the_verb()
    {
        var (settings, words) = Settings.Split([
            "--urls",
            "http://*:80",
            "work",
            "list",
            "--Database:Provider=PostgreSql",
            "--json",
        ]);

        settings.ShouldBe(["--urls", "http://*:80", "--Database:Provider=PostgreSql"]);
        words.ShouldBe(["work", "list", "--json"]);
    }

    [Fact]
    public async Task Wrong_usage_is_exit_code_two() =>
        (await CommandLine.Run(["work", "lisst"])).ShouldBe(CommandLine.WrongUsage);
}

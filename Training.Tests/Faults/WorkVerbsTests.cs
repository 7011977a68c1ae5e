using System.Text.Json;

namespace Training.Tests.Faults;

public sealed class WorkVerbsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("training-verbs-");

    [Fact]
    public async Task A_new_installation_may_begin_with_any_verb_and_answers_with_exit_codes_and_json()
    {
        var list = await RealProgram.Run(_data, "work", "list", "--json");
        list.ExitCode.ShouldBe(0, list.Errors);
        JsonDocument.Parse(list.Output).RootElement.GetProperty("total").GetInt32().ShouldBe(0);

        var refused = await RealProgram.Run(_data, "work", "resolve", $"{Guid.NewGuid()}", "--as", "sent");
        refused.ExitCode.ShouldBe(1);
        refused.Output.ShouldBeEmpty();
        refused.Errors.ShouldContain("work.unknown");

        (await RealProgram.Run(_data, "work", "resolve", "17", "--as", "perhaps")).ExitCode.ShouldBe(2);
    }

    public void Dispose() => _data.Delete(recursive: true);
}

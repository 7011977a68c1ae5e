using System.Text.Json;
using Training.Tests.Faults;
using Training.Web.Commands;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>The verb <c>import applicants</c>, beside a running server.</summary>
public sealed class ImportVerbTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task It_plans_and_with_commit_it_writes_and_prints_one_json_object()
    {
        var cohort = await app.GivenCohort();
        var list = await List(Header, Person(), Person(), Person(birth: "31/02/1990"));
        string[] line = ["import", "applicants", list, "--cohort", await app.CodeOf(cohort), "--json", .. app.Settings];

        var planned = await RealProgram.Run(app.Folder, line);
        planned.ExitCode.ShouldBe(CommandLine.Done, planned.Errors);
        var plan = JsonDocument.Parse(planned.Output).RootElement;
        plan.GetProperty("state").GetString().ShouldBe("planned");
        plan.GetProperty("rows")
            .ToString()
            .ShouldBe("""{"total":3,"create":2,"update":0,"unchanged":0,"review":0,"error":1}""");
        (await app.PeopleOf(cohort)).ShouldBeEmpty();

        var committed = await RealProgram.Run(app.Folder, [.. line, "--commit"]);
        committed.ExitCode.ShouldBe(CommandLine.Done, committed.Errors);
        var import = JsonDocument.Parse(committed.Output).RootElement;
        import.GetProperty("state").GetString().ShouldBe("committed");
        import
            .GetProperty("results")
            .ToString()
            .ShouldBe("""{"created":2,"updated":0,"unchanged":0,"refused":0,"wentIn":2}""");
        (await app.PeopleOf(cohort)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_the_reason_on_the_error_stream()
    {
        var refused = await RealProgram.Run(
            app.Folder,
            ["import", "applicants", await List(Header, Person()), "--cohort", "NOPE", .. app.Settings]
        );

        refused.ExitCode.ShouldBe(CommandLine.Refused);
        refused.Output.ShouldBeEmpty();
        refused.Errors.ShouldContain("imports.cohort_unknown");
    }

    [Fact]
    public async Task A_list_that_a_person_would_be_asked_about_is_not_committed()
    {
        var cohort = await app.GivenCohort();
        var list = await List("Ông bà;Chào đời;Mã", "Lê Ánh;05/02/1990;1");

        (await Exit(list, "--cohort", await app.CodeOf(cohort))).ShouldBe(CommandLine.Done);
        (await Exit(list, "--cohort", await app.CodeOf(cohort), "--commit")).ShouldBe(CommandLine.Refused);
        (await app.PeopleOf(cohort)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wrong_usage_and_a_file_that_is_not_there_have_exit_codes_of_their_own()
    {
        var code = await app.CodeOf(await app.GivenCohort());

        (await Exit("nothing.xlsx", "--cohort", code)).ShouldBe(CommandLine.Refused);
        (await Exit("nothing.xlsx")).ShouldBe(CommandLine.WrongUsage);
        (await Exit("--cohort", code)).ShouldBe(CommandLine.WrongUsage);
    }

    private Task<int> Exit(params string[] words) =>
        CommandLine.Run(["import", "applicants", .. words, .. app.Settings]);

    private async Task<string> List(params string[] lines)
    {
        var path = Path.Combine(app.Folder.FullName, $"{Guid.NewGuid():n}.csv");
        await File.WriteAllLinesAsync(path, lines);
        return path;
    }
}

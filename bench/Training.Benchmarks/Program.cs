using System.CommandLine;
using Training.Benchmarks;

var output = new Option<string?>("--output") { Description = "Also writes the JSON to this file." };
var people = new Option<int>("--people")
{
    Description = "Rows of the large import.",
    DefaultValueFactory = _ => 100_000,
};

var enrolment = new Command(
    "enrolment",
    "Start, imports, allocation, list and search: how fast, and in how much memory."
)
{
    people,
    output,
};
enrolment.SetAction(
    async (line, _) =>
    {
        var program = await PublishedProgram.Publish();
        using var installation = new Installation(program);
        var report = new Report("enrolment");
        await new EnrolmentBenchmark(installation, report, line.GetValue(people)).Run();
        return await report.Close(line.GetValue(output));
    }
);

return await new RootCommand("Runs the real program, published for Release, and measures it.") { enrolment }
    .Parse(args)
    .InvokeAsync();

using System.CommandLine;
using Training.Infrastructure.Seeding.Demo;

namespace Training.Web.Commands;

/// <summary>A list to try the import with; nobody in it is real.</summary>
internal sealed class Sample() : Verb("sample", "Writes an .xlsx of made-up applicants who filed in the last 30 days.")
{
    private static readonly Argument<string> File = new("file") { Description = "Where to write; an .xlsx." };
    private static readonly Option<int> People = new("--people")
    {
        Description = "How many rows.",
        DefaultValueFactory = _ => 1000,
    };
    private static readonly Option<int> Seed = new("--seed") { Description = "Another number gives other people." };
    private static readonly Option<bool> Errors = new("--errors")
    {
        Description = "With the mistakes that offices make, in every eighth row.",
    };

    protected override IEnumerable<Argument> Arguments => [File];

    protected override IEnumerable<Option> Options => [People, Seed, Errors];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var path = call.Line.GetRequiredValue(File);
        await using var file = System.IO.File.Create(path);
        var list = new SampleList(
            call.Line.GetValue(People),
            call.Line.GetValue(Seed),
            FilingFrom: today.AddDays(-30),
            FilingTo: today.AddDays(-1),
            call.Line.GetValue(Errors)
        );
        await OfficerSheet.Write(list, file, ct);
        return CommandLine.Done;
    }
}

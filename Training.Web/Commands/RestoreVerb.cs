using System.CommandLine;
using Training.Infrastructure.Backups;
using Training.Infrastructure.Persistence;
using Training.Infrastructure.Work;

namespace Training.Web.Commands;

internal sealed class RestoreVerb()
    : Verb(
        "restore",
        "Puts a backup in the place of what is there; messages that were still to go out wait for a word."
    )
{
    private static readonly Argument<string> File = new("file") { Description = "What 'backup' made." };
    private static readonly Option<bool> Force = new("--force") { Description = "Replaces the data that is there." };

    protected override IEnumerable<Argument> Arguments => [File];

    protected override IEnumerable<Option> Options => [Force];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        await using var scope = app.Services.CreateAsyncScope();
        var aside = await scope
            .ServiceProvider.GetRequiredService<Restore>()
            .From(call.Line.GetRequiredValue(File), call.Line.GetValue(Force), ct);
        app.Services.MigrateTrainingDb();
        await app.Services.HoldBackRestoredWork(ct);
        await call.Line.InvocationConfiguration.Output.WriteLineAsync(aside);
        return CommandLine.Done;
    }
}

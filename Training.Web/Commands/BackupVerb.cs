using System.CommandLine;
using Training.Infrastructure.Backups;

namespace Training.Web.Commands;

internal sealed class BackupVerb() : Verb("backup", "Makes a whole, verified copy: database, keys and uploaded files.")
{
    private static readonly Argument<string> File = new("file") { Description = "A new file; it holds the keys too." };

    protected override IEnumerable<Argument> Arguments => [File];

    public override async Task<int> Run(Call call, CancellationToken ct)
    {
        await using var app = TrainingServices.Builder(call.Settings).Build();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Backup>().Write(call.Line.GetRequiredValue(File), ct);
        return CommandLine.Done;
    }
}

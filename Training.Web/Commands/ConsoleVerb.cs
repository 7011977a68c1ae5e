using System.CommandLine;
using Training.Application.Common;
using Training.Infrastructure.Persistence;

namespace Training.Web.Commands;

/// <summary>A verb that sends requests as the pages do, in the name of the operator at the console.</summary>
internal abstract class ConsoleVerb(string words, string purpose) : Verb(words, purpose)
{
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Prints one JSON object and nothing else.",
    };

    protected override IEnumerable<Option> Options => [Json];

    protected abstract Task<int> Run(Session session, CancellationToken ct);

    public sealed override async Task<int> Run(Call call, CancellationToken ct)
    {
        var builder = TrainingServices.Builder(call.Settings);
        await using var app = builder.Build();
        await app.Services.OpenTrainingDb(ct);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = new TrustedActor(
            User: null,
            $"console:{Environment.UserName}"
        );
        return await Run(new Session(scope.ServiceProvider, call.Line, call.Line.GetValue(Json)), ct);
    }
}

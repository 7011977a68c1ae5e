using Microsoft.Extensions.Logging;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>Takes one work item from claim to its end. Safe to call at any time and any number of times.</summary>
internal sealed partial class WorkRunner(
    WorkScopes scopes,
    WorkCatalogue catalogue,
    PortionedRun portions,
    ExternalRun effects,
    RepeatableRun repeats,
    TimeProvider clock,
    ILogger<WorkRunner> log
) : IWorkRunner
{
    /// <summary>What Hangfire calls; the token is cancelled when the program stops.</summary>
    public async Task Run(Guid[] ids, CancellationToken ct)
    {
        foreach (var id in ids)
            await Run(new WorkId(id), ct);
    }

    public async Task Run(WorkId id, CancellationToken ct)
    {
        if (!(await Claim(id, ct)).Succeeded(out var claim))
            return;

        await using var heartbeat = new Heartbeat(() => Renew(claim), clock, ct);
        try
        {
            var run = catalogue.Named(claim.Kind) switch
            {
                PortionedKind kind => portions.Run(kind, claim, heartbeat.Token),
                ExternalKind kind => effects.Run(kind, claim, heartbeat.Token),
                RepeatableKind kind => repeats.Run(kind, claim, heartbeat.Token),
                _ => throw new InvalidOperationException($"Work item {id} is of no known sort."),
            };
            await run;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Record("work stopped", ledger => ledger.HandBack(claim, CancellationToken.None));
            throw; // so that Hangfire offers the item to another node
        }
        catch (OperationCanceledException) when (heartbeat.Token.IsCancellationRequested)
        {
            LogLost(id);
        }
        catch (Exception e)
        {
            LogFailed(e, id);
            await Record("work failed", ledger => ledger.Fail(claim, WorkErrors.Fault.Code, CancellationToken.None));
        }
    }

    internal Task<Result<WorkItem>> Claim(WorkId id, CancellationToken ct) =>
        scopes.Write<WorkLedger, WorkItem>(
            new Deed("work claimed"),
            async ledger => await ledger.Claim(id, ct) is { } claim ? claim : WorkErrors.NotWaiting,
            ct
        );

    private async Task<bool> Renew(WorkItem claim) =>
        !(await Record("work heartbeat", ledger => ledger.Renew(claim, CancellationToken.None))).Succeeded(out var held)
        || held;

    /// <summary>Also while the program stops, hence no token.</summary>
    private Task<Result<bool>> Record(string deed, Func<WorkLedger, Task<bool>> record) =>
        scopes.Write<WorkLedger, bool>(new Deed(deed), async ledger => await record(ledger), CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "Work item {Id} failed; the ledger will retry it.")]
    private partial void LogFailed(Exception e, WorkId id);

    [LoggerMessage(LogLevel.Warning, "Work item {Id} was taken over, because its lease lapsed here.")]
    private partial void LogLost(WorkId id);
}

using Microsoft.Extensions.Logging;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>Prepare, look once more whether the item is ours, make the effect, record what is known of it.</summary>
internal sealed partial class ExternalRun(WorkScopes scopes, ILogger<ExternalRun> log)
{
    public async Task Run(ExternalKind kind, WorkItem claim, CancellationToken ct)
    {
        await using var scope = scopes.For(claim);
        var prepared = await kind.Prepare(scope.ServiceProvider, claim.Payload, claim.Id, ct);
        if (!prepared.Succeeded(out var effect))
            await Record(ledger => NotMade(ledger, claim, prepared.Errors[0]));
        else if (await MayBegin(claim, ct))
            await Conclude(claim, await Make(effect, claim.Id));
    }

    private static Task<bool> NotMade(WorkLedger ledger, WorkItem claim, Error why) =>
        why == ExternalEffects.NotNow
            ? ledger.Postpone(claim, why.Code, CancellationToken.None)
            : ledger.Fail(claim, why.Code, CancellationToken.None);

    /// <summary>Mostly a read, because a durable write takes longer than many an effect; what is not clear is written.</summary>
    private async Task<bool> MayBegin(WorkItem claim, CancellationToken ct)
    {
        var ours =
            await scopes.Use<WorkLedger, bool>(ledger => ledger.HoldsFirmly(claim, ct)) || await Begun(claim, ct);
        ct.ThrowIfCancellationRequested();
        return ours;
    }

    private async Task<bool> Begun(WorkItem claim, CancellationToken ct) =>
        (
            await scopes.Write<WorkLedger, bool>(
                new Deed("work begun"),
                async ledger => !await ledger.StoppedOnRequest(claim, ct) && await ledger.Renew(claim, ct),
                ct
            )
        ).Succeeded(out var ours) && ours;

    private async Task<EffectOutcome> Make(ExternalEffect effect, WorkId id)
    {
        try
        {
            return await effect();
        }
        catch (Exception e)
        {
            LogNoAnswer(e, id);
            return EffectOutcome.Unknown(WorkErrors.NoAnswer);
        }
    }

    /// <summary>If this cannot be written down, the lease lapses and the item is in doubt, as it should be.</summary>
    private async Task Conclude(WorkItem claim, EffectOutcome outcome)
    {
        try
        {
            var recorded = await Record(ledger =>
                outcome.LeadsTo switch
                {
                    WorkState.Done => ledger.Advance(claim, Progress.Complete, CancellationToken.None),
                    WorkState.Pending => ledger.Fail(claim, outcome.Error!.Code, CancellationToken.None),
                    _ => ledger.Settle(claim, outcome.LeadsTo, outcome.Error!.Code, CancellationToken.None),
                }
            );
            if (!recorded.Succeeded(out var ours) || !ours)
                LogTooLate(claim.Id);
        }
        catch (Exception e)
        {
            LogNotRecorded(e, claim.Id);
        }
    }

    private Task<Result<bool>> Record(Func<WorkLedger, Task<bool>> record) =>
        scopes.Write<WorkLedger, bool>(
            new Deed("work effect recorded"),
            async ledger => await record(ledger),
            CancellationToken.None
        );

    [LoggerMessage(LogLevel.Error, "Nobody knows whether work item {Id} had its effect; it is in doubt.")]
    private partial void LogNoAnswer(Exception e, WorkId id);

    [LoggerMessage(LogLevel.Error, "Work item {Id} was no longer ours when its effect was made; it stays in doubt.")]
    private partial void LogTooLate(WorkId id);

    [LoggerMessage(LogLevel.Error, "What became of work item {Id} could not be written down; it will be in doubt.")]
    private partial void LogNotRecorded(Exception e, WorkId id);
}

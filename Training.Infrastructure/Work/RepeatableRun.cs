using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

/// <summary>The whole work outside of any transaction, then what came of it together with the end of the item.</summary>
internal sealed class RepeatableRun(WorkScopes scopes)
{
    public async Task Run(RepeatableKind kind, WorkItem claim, CancellationToken ct)
    {
        await using var scope = scopes.For(claim);
        var outcome = await kind.Handle(scope.ServiceProvider, claim.Payload, ct);
        await scopes.Write<RepeatableRecord, bool>(
            new Deed(claim.Kind),
            async record =>
                outcome.Succeeded(out var finding)
                    ? await record.End(claim, finding)
                    : await record.Fail(claim, outcome.Errors[0]),
            CancellationToken.None
        );
    }
}

/// <summary>Nothing is recorded by a runner that lost its item meanwhile.</summary>
internal sealed class RepeatableRecord(WorkLedger ledger, TrainingDb db, TimeProvider clock)
{
    public async Task<bool> End(WorkItem claim, Finding finding)
    {
        if (!await ledger.Advance(claim, Progress.Complete, CancellationToken.None))
            return false;

        var work = await db.RecurringWork.SingleOrDefaultAsync(one => one.Kind == claim.Kind);
        work?.Find(finding, clock.GetUtcNow());
        return true;
    }

    public Task<bool> Fail(WorkItem claim, Error error) => ledger.Fail(claim, error.Code, CancellationToken.None);
}

using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Work;

/// <summary>Portion by portion, each one transaction with its progress, until finished, stopped or refused.</summary>
internal sealed class PortionedRun(WorkScopes scopes)
{
    private static readonly Error NotOurs = new("work.not_ours", ErrorKind.Conflict);

    public async Task Run(PortionedKind kind, WorkItem claim, CancellationToken ct)
    {
        Result<Progress> portion;
        do
        {
            ct.ThrowIfCancellationRequested();
            if (await Stopped(claim, ct))
                return;
            portion = await Portion(kind, claim, ct);
        } while (portion.Succeeded(out var progress) && !progress.Finished);

        if (portion.Errors is [{ } error, ..] && error != NotOurs)
            await Refused(claim, error);
    }

    private Task<Result<bool>> Refused(WorkItem claim, Error error) =>
        scopes.Write<WorkLedger, bool>(
            new Deed("work refused"),
            async ledger => await ledger.Fail(claim, error.Code, CancellationToken.None),
            CancellationToken.None
        );

    /// <summary>The effect of one portion and its progress, together or not at all.</summary>
    internal async Task<Result<Progress>> Portion(PortionedKind kind, WorkItem claim, CancellationToken ct)
    {
        await using var scope = scopes.For(claim);
        var services = scope.ServiceProvider;
        return await services
            .GetRequiredService<IUnitOfWork>()
            .Run<Result<Progress>>(
                new Deed(claim.Kind),
                async () =>
                {
                    var answer = await kind.Handle(services, claim.Payload, ct);
                    return
                        answer.Succeeded(out var progress)
                        && !await services.GetRequiredService<WorkLedger>().Advance(claim, progress, ct)
                        ? NotOurs
                        : answer;
                },
                ct
            );
    }

    /// <summary>A cheap look first: most work is never asked to stop, and a look needs no turn at the write gate.</summary>
    private async Task<bool> Stopped(WorkItem claim, CancellationToken ct)
    {
        var asked = await scopes.Use<TrainingDb, bool>(db =>
            db.WorkItems.AnyAsync(item => item.Id == claim.Id && item.StopAsked, ct)
        );
        if (!asked)
            return false;

        await scopes.Write<WorkLedger, bool>(
            new Deed("work cancelled"),
            async ledger => await ledger.StoppedOnRequest(claim, ct),
            ct
        );
        return true;
    }
}

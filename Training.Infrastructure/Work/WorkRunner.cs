using Microsoft.Extensions.Logging;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>Takes one work item from claim to done. Safe to call at any time and any number of times.</summary>
internal sealed partial class WorkRunner(
    IUnitOfWork unitOfWork,
    WorkLedger ledger,
    WorkCatalogue catalogue,
    IServiceProvider services,
    ILogger<WorkRunner> log
)
{
    private static readonly Error NotOurs = new("work.not_ours", ErrorKind.Conflict);

    public async Task Run(Guid id, CancellationToken ct)
    {
        if (!(await Claim(new WorkId(id), ct)).Succeeded(out var claim))
            return;

        try
        {
            Result<Progress> step;
            do step = await Step(claim, ct);
            while (step.Succeeded(out var progress) && !progress.Finished);

            if (step.Errors.Count > 0)
                await GiveBack(claim, step.Errors[0].Code);
        }
        catch (Exception e)
        {
            LogFailed(e, id);
            await GiveBack(claim, e.Message);
        }
    }

    internal Task<Result<WorkItem>> Claim(WorkId id, CancellationToken ct) =>
        unitOfWork.Run<Result<WorkItem>>(
            new Deed("claim"),
            async () => await ledger.Claim(id, Environment.MachineName, ct) is { } claim ? claim : NotOurs,
            ct
        );

    /// <summary>The effect of one portion and its progress, together or not at all.</summary>
    internal Task<Result<Progress>> Step(WorkItem claim, CancellationToken ct) =>
        unitOfWork.Run<Result<Progress>>(
            new Deed(claim.Kind),
            async () =>
            {
                var answer = await catalogue.Named(claim.Kind).Handle(services, claim.Payload, ct);
                return answer.Succeeded(out var progress) && !await ledger.Advance(claim, progress, ct)
                    ? NotOurs
                    : answer;
            },
            ct
        );

    /// <summary>Also while the host is stopping, hence no token.</summary>
    private Task<Result<int>> GiveBack(WorkItem claim, string error) =>
        unitOfWork.Run<Result<int>>(
            new Deed("give back"),
            async () => await ledger.GiveBack(claim, error, CancellationToken.None),
            CancellationToken.None
        );

    [LoggerMessage(LogLevel.Warning, "Work item {Id} failed; the ledger will retry it.")]
    private partial void LogFailed(Exception e, Guid id);
}

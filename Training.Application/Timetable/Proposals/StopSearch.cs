namespace Training.Application.Timetable.Proposals;

/// <summary>Ends a search; the best plan so far is kept.</summary>
[Requires(Permission.EditTimetable)]
public sealed record StopSearch(ProposalId Id) : ICommand<ProposalId>;

internal sealed class StopSearchHandler(IProposalsDb db) : IRequestHandler<StopSearch, Result<ProposalId>>
{
    public async Task<Result<ProposalId>> Handle(StopSearch command, CancellationToken ct)
    {
        if (await db.Proposals.SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } proposal)
            return ProposalErrors.Unknown;

        var stopped = proposal.Stop();
        return stopped.Succeeded(out _) ? proposal.Id : Result<ProposalId>.Refuse(stopped.Errors);
    }
}

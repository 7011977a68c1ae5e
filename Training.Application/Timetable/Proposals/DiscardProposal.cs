namespace Training.Application.Timetable.Proposals;

/// <summary>Throws a proposal away. What was accepted of it stays in the draft; a search for it ends.</summary>
[Requires(Permission.EditTimetable)]
public sealed record DiscardProposal(ProposalId Id) : ICommand<ProposalId>;

internal sealed class DiscardProposalHandler(IProposalsDb db) : IRequestHandler<DiscardProposal, Result<ProposalId>>
{
    public async Task<Result<ProposalId>> Handle(DiscardProposal command, CancellationToken ct)
    {
        var found = await db.Proposals.Include(one => one.Parts).SingleOrDefaultAsync(one => one.Id == command.Id, ct);
        if (found is not { } proposal)
            return ProposalErrors.Unknown;
        if (proposal.Parts.Any(part => part.State == PartState.Accepting))
            return ProposalErrors.UnderWay;

        db.Proposals.Remove(proposal);
        return proposal.Id;
    }
}

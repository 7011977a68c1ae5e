using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>The sessions of a proposal go into the draft, as background work; each is asked what it clashes with, like one typed by hand.</summary>
/// <param name="Class">Null: all classes.</param>
[Requires(Permission.EditTimetable)]
public sealed record AcceptProposal(ProposalId Id, ClassId? Class = null) : ICommand<ProposalId>;

internal sealed class AcceptProposalHandler(IProposalsDb db, IWorkQueue queue)
    : IRequestHandler<AcceptProposal, Result<ProposalId>>
{
    public async Task<Result<ProposalId>> Handle(AcceptProposal command, CancellationToken ct)
    {
        var found = await db.Proposals.Include(one => one.Parts).SingleOrDefaultAsync(one => one.Id == command.Id, ct);
        if (found is not { } proposal)
            return ProposalErrors.Unknown;

        var work = await queue.Enqueue(new WriteProposal(proposal.Id), $"{proposal.Id}:{proposal.Version}", ct);
        var accepted = proposal.Accept(command.Class, work);
        return accepted.Succeeded(out _) ? proposal.Id : Result<ProposalId>.Refuse(accepted.Errors);
    }
}

using Training.Application.Timetable.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>Writes the accepted parts of a proposal into the draft.</summary>
internal sealed record WriteProposal(ProposalId Id)
{
    /// <summary>Sessions that are written together, as one step that can be undone.</summary>
    public const int Portion = 200;
}

[RunsIn(Lane.Enrolment)]
internal sealed class WriteProposalHandler(IProposalsDb db, TimetableEditor editor, TimeProvider clock)
    : IWorkHandler<WriteProposal>
{
    public async Task<Result<Progress>> Handle(WriteProposal work, CancellationToken ct)
    {
        var found = await db.Proposals.Include(one => one.Parts).SingleOrDefaultAsync(one => one.Id == work.Id, ct);
        if (found?.Parts.FirstOrDefault(part => part.State == PartState.Accepting) is not { } part)
            return Progress.Complete;

        var plans = part.Sessions.Skip(part.Done).Take(WriteProposal.Portion).ToList();
        var edits = plans.ConvertAll(plan => new SessionEdit(SessionId.New(clock.GetUtcNow()), Session: null, plan));
        var clashes = (await editor.WriteWhatFits(nameof(AcceptProposal), edits, ct)).ToLookup(clash => clash.Session);
        part.Write(
            plans.Count,
            [
                .. edits
                    .Where(edit => clashes.Contains(edit.Id))
                    .Select(edit => new RefusedSession(
                        edit.Plan.Date,
                        edit.Plan.ModuleId,
                        [.. clashes[edit.Id].Select(clash => clash.Error.Code).Distinct()]
                    )),
            ]
        );
        found.Wrote();
        return HowFar(found.Parts);
    }

    private static Progress HowFar(IReadOnlyList<ProposalPart> parts)
    {
        var wanted = parts.Where(part => part.State != PartState.Open).ToList();
        return new(wanted.Sum(part => part.Done), wanted.Sum(part => part.Count));
    }
}

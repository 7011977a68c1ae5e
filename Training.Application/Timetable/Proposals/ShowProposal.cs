using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Solving;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>A proposal: how far its search is, then what it would add to the draft, for whom, and what it costs.</summary>
[Requires(Permission.EditTimetable)]
public sealed record ShowProposal(ProposalId Id) : IQuery<ProposalView>;

/// <param name="Outcome">What it comes to; null while it is searched for.</param>
/// <param name="Work">The search, later the writing; null once it was deleted.</param>
public sealed record ProposalView(
    ProposalId Id,
    CohortSummary Cohort,
    GenerationWish Wish,
    DateTimeOffset At,
    ProposalState State,
    SearchEnding Ending,
    bool StopAsked,
    SearchProgress Progress,
    string InputHash,
    IReadOnlyList<UnplacedCourse> Unplaced,
    IReadOnlyList<PartView> Parts,
    ProposalOutcome? Outcome,
    WorkView? Work
)
{
    public int Placed => Parts.Sum(part => part.Count);
    public int Missing => Unplaced.Sum(course => course.Sessions);

    public bool IsSearching => State == ProposalState.Searching;
    public bool IsWriting => Parts.Any(part => part.State == PartState.Accepting);

    /// <summary>The work was stopped or given up before its end, and someone has to say how it goes on.</summary>
    public bool IsStuck => (IsSearching || IsWriting) && Work is { UnderWay: false };
}

/// <param name="Planned">Sessions that the class has in the draft without it.</param>
/// <param name="Count">Sessions that it would get.</param>
/// <param name="Done">How many of them are written, or were refused.</param>
/// <param name="Unplaced">Sessions that found no place.</param>
public sealed record PartView(
    ClassId Class,
    string Code,
    PartState State,
    int Planned,
    int Count,
    int Done,
    int Unplaced,
    IReadOnlyList<RefusedSession> Refused
);

internal sealed class ShowProposalHandler(
    IProposalsDb db,
    ITimetableDb timetable,
    ICohortDirectory cohorts,
    OutcomeReader outcomes,
    IWorkLookup work
) : IRequestHandler<ShowProposal, Result<ProposalView>>
{
    public async Task<Result<ProposalView>> Handle(ShowProposal query, CancellationToken ct)
    {
        var found = await db
            .Proposals.AsNoTracking()
            .Include(one => one.Parts)
            .SingleOrDefaultAsync(one => one.Id == query.Id, ct);
        if (found is not { } proposal)
            return ProposalErrors.Unknown;

        var classes = (await cohorts.Classes(proposal.CohortId, ct)).ToDictionary(one => one.Id, one => one.Code);
        return new ProposalView(
            proposal.Id,
            (await cohorts.Find(proposal.CohortId, ct))!,
            proposal.Wish,
            proposal.At,
            proposal.State,
            proposal.Ending,
            proposal.StopAsked,
            proposal.Progress,
            proposal.InputHash,
            proposal.Unplaced,
            await Parts(proposal, classes, ct),
            proposal.State == ProposalState.Searching ? null : await outcomes.Of(proposal, ct),
            await work.Find(proposal.WorkId, ct)
        );
    }

    private async Task<IReadOnlyList<PartView>> Parts(
        Proposal proposal,
        Dictionary<ClassId, string> classes,
        CancellationToken ct
    )
    {
        var ids = proposal.Parts.Select(part => part.ClassId.Value).ToList();
        var planned = await timetable
            .Bookings.Where(b => b.Active && b.Resource == Resource.Class && ids.Contains(b.ResourceId))
            .GroupBy(b => b.ResourceId)
            .Select(same => new { Class = same.Key, Sessions = same.Count() })
            .ToDictionaryAsync(one => one.Class, one => one.Sessions, ct);
        return
        [
            .. proposal
                .Parts.Select(part =>
                {
                    var code = classes[part.ClassId];
                    return new PartView(
                        part.ClassId,
                        code,
                        part.State,
                        Math.Max(0, planned.GetValueOrDefault(part.ClassId.Value) - part.Done + part.Refused.Count),
                        part.Count,
                        part.Done,
                        proposal.Unplaced.Where(course => course.Class == code).Sum(course => course.Sessions),
                        part.Refused
                    );
                })
                .OrderBy(part => part.Code, StringComparer.Ordinal),
        ];
    }
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>A proposal: how far its search is, then what it would add to the draft, for whom, and what it costs.</summary>
[Requires(Permission.EditTimetable)]
public sealed record ShowProposal(ProposalId Id) : IQuery<ProposalView>;

/// <param name="Today">How often the wishes are not met by what is in the draft for these classes.</param>
/// <param name="Then">The same with what is proposed and not accepted yet.</param>
/// <param name="Work">The search, later the writing; null once it was deleted.</param>
/// <param name="Instructors">Who would teach, those with the most first.</param>
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
    SoftCost Today,
    SoftCost Then,
    IReadOnlyList<UnplacedCourse> Unplaced,
    IReadOnlyList<PartView> Parts,
    IReadOnlyList<ProposedLoad> Instructors,
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

/// <param name="Periods">Of all their new sessions.</param>
/// <param name="Peak">Of the new sessions of their fullest week.</param>
/// <param name="MaxPerWeek">Periods in a week that they may have.</param>
public sealed record ProposedLoad(
    InstructorId Id,
    string Name,
    int Classes,
    int Sessions,
    int Periods,
    int Peak,
    int MaxPerWeek
);

internal sealed class ShowProposalHandler(
    IProposalsDb db,
    ITimetableDb timetable,
    ICohortDirectory cohorts,
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
        var (before, after) = await Costs(proposal, ct);
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
            before,
            after,
            proposal.Unplaced,
            await Parts(proposal, classes, ct),
            await Loads(proposal, ct),
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
                        planned.GetValueOrDefault(part.ClassId.Value),
                        part.Count,
                        part.Done,
                        proposal.Unplaced.Where(course => course.Class == code).Sum(course => course.Sessions),
                        part.Refused
                    );
                })
                .OrderBy(part => part.Code, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<ProposedLoad>> Loads(Proposal proposal, CancellationToken ct)
    {
        var taught = proposal
            .Parts.SelectMany(part => part.Sessions.Select(session => (part.ClassId, Session: session)))
            .SelectMany(one => one.Session.Instructors, (one, id) => (Id: id, one.ClassId, one.Session))
            .ToLookup(one => one.Id);
        var ids = taught.Select(same => same.Key).ToList();
        var people = await timetable.Instructors.AsNoTracking().Where(who => ids.Contains(who.Id)).ToListAsync(ct);
        return
        [
            .. people
                .Select(who =>
                {
                    var own = taught[who.Id].ToList();
                    return new ProposedLoad(
                        who.Id,
                        who.Name,
                        own.Select(one => one.ClassId).Distinct().Count(),
                        own.Count,
                        own.Sum(one => Periods(one.Session)),
                        own.GroupBy(one => one.Session.Date.Monday())
                            .Max(week => week.Sum(one => Periods(one.Session))),
                        who.MaxPerWeek
                    );
                })
                .OrderByDescending(load => load.Periods)
                .ThenBy(load => load.Name, Vietnamese.Order),
        ];
    }

    private async Task<(SoftCost Today, SoftCost Then)> Costs(Proposal proposal, CancellationToken ct)
    {
        var wish = proposal.Wish;
        var sessions = await timetable
            .Sessions.AsNoTracking()
            .Include(session => session.Bookings)
            .Where(session =>
                session.CohortId == proposal.CohortId
                && session.State == SessionState.Planned
                && wish.From <= session.Date
                && session.Date <= wish.To
            )
            .ToListAsync(ct);
        var grids = await timetable.BellGrids.AsNoTracking().ToListAsync(ct);
        var unwanted = await timetable
            .Instructors.AsNoTracking()
            .ToDictionaryAsync(who => who.Id, who => who.Unwanted, ct);
        List<CostedSession> today =
        [
            .. sessions
                .SelectMany(session => CostedSession.Of(session.Plan, grids))
                .Where(session => wish.Classes.Contains(session.Class)),
        ];
        var proposed = proposal
            .Parts.Where(part => part.State == PartState.Open)
            .SelectMany(part => part.Sessions)
            .SelectMany(plan => CostedSession.Of(plan, grids));
        return (DraftCost.Of(today, unwanted), DraftCost.Of(today.Concat(proposed), unwanted));
    }

    private static int Periods(SessionPlan plan) => plan.Slot.UntilPeriod - plan.Slot.FirstPeriod ?? 0;
}

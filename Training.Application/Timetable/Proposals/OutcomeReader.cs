using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>What a proposal comes to beside the draft of its classes.</summary>
/// <param name="Today">How often the wishes are not met by what is in the draft.</param>
/// <param name="Then">The same with what is proposed and not accepted yet.</param>
/// <param name="Instructors">Who would teach, those with the most first.</param>
public sealed record ProposalOutcome(SoftCost Today, SoftCost Then, IReadOnlyList<ProposedLoad> Instructors);

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

/// <summary>Reads all sessions of a term and adds them up: nothing to ask for every second.</summary>
internal sealed class OutcomeReader(ITimetableDb db)
{
    public async Task<ProposalOutcome> Of(Proposal proposal, CancellationToken ct)
    {
        var people = await db.Instructors.AsNoTracking().ToListAsync(ct);
        var unwanted = people.ToDictionary(who => who.Id, who => who.Unwanted);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        var today = await Today(proposal, grids, ct);
        var proposed = proposal
            .Parts.Where(part => part.State == PartState.Open)
            .SelectMany(part => part.Sessions)
            .SelectMany(plan => CostedSession.Of(plan, grids));
        return new(
            DraftCost.Of(today, unwanted),
            DraftCost.Of(today.Concat(proposed), unwanted),
            Loads(proposal, people)
        );
    }

    private async Task<List<CostedSession>> Today(Proposal proposal, List<BellGrid> grids, CancellationToken ct)
    {
        var wish = proposal.Wish;
        var sessions = await db
            .Sessions.AsNoTracking()
            .Include(session => session.Bookings)
            .Where(session =>
                session.CohortId == proposal.CohortId
                && session.State == SessionState.Planned
                && wish.From <= session.Date
                && session.Date <= wish.To
            )
            .ToListAsync(ct);
        return
        [
            .. sessions
                .SelectMany(session => CostedSession.Of(session.Plan, grids))
                .Where(session => wish.Classes.Contains(session.Class)),
        ];
    }

    private static IReadOnlyList<ProposedLoad> Loads(Proposal proposal, List<Instructor> people)
    {
        var taught = proposal
            .Parts.SelectMany(part => part.Sessions.Select(session => (part.ClassId, Session: session)))
            .SelectMany(one => one.Session.Instructors, (one, id) => (Id: id, one.ClassId, one.Session))
            .ToLookup(one => one.Id);
        return
        [
            .. people
                .Where(who => taught.Contains(who.Id))
                .Select(who => Load(who, [.. taught[who.Id].Select(one => (one.ClassId, one.Session))]))
                .OrderByDescending(load => load.Periods)
                .ThenBy(load => load.Name, Vietnamese.Order),
        ];
    }

    private static ProposedLoad Load(Instructor who, IReadOnlyList<(ClassId Class, SessionPlan Session)> own) =>
        new(
            who.Id,
            who.Name,
            own.Select(one => one.Class).Distinct().Count(),
            own.Count,
            own.Sum(one => Periods(one.Session)),
            own.GroupBy(one => one.Session.Date.Monday()).Max(week => week.Sum(one => Periods(one.Session))),
            who.MaxPerWeek
        );

    private static int Periods(SessionPlan plan) => plan.Slot.UntilPeriod - plan.Slot.FirstPeriod ?? 0;
}

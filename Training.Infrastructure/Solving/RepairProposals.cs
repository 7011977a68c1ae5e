using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>The proposals that are worth choosing between.</summary>
internal sealed class RepairProposals(RepairProblem problem, RepairSettings settings)
{
    private readonly Window _window = new(problem);
    private readonly int _hit = problem.Sessions.Count(session => session is { Hit: true, Frozen: false });

    public RepairAnswer Find()
    {
        List<RepairProposal> found = [];
        foreach (var way in settings.Ways.Distinct().Order())
        {
            if (!found.Exists(IsPerfect) || way != RepairWay.Mixed)
                found.AddRange(new WayRepair(_window, settings).Find(way) is { } proposal ? [proposal] : []);
        }
        return new([.. found.Where(one => !found.Exists(other => MakesPointless(other, one))).Select(Explained)]);
    }

    /// <summary>Changing more things at once cannot do better.</summary>
    private bool IsPerfect(RepairProposal proposal) => proposal.Unplaced == 0 && proposal.Changes.Count == _hit;

    private static bool MakesPointless(RepairProposal other, RepairProposal one)
    {
        if (other == one)
            return false;
        if (Key(other) == Key(one))
            return one.Way < other.Way; // its reasons count for more ways
        return one.Way == RepairWay.Mixed
            ? other.Unplaced == 0 && one.Unplaced == 0 && other.Changes.Count <= one.Changes.Count
            : one.Unplaced > 0 && one.Unplaced == one.Changes.Count && other.Unplaced <= one.Unplaced;
    }

    private static string Key(RepairProposal proposal) =>
        string.Join(
            ';',
            proposal.Changes.Select(change =>
                $"{change.Session}:{change.Slot}:{change.Room}:{string.Join(',', change.Instructors)}"
            )
        );

    private RepairProposal Explained(RepairProposal proposal)
    {
        if (proposal.Unplaced == 0)
            return proposal;

        List<int> unplaced =
        [
            .. proposal.Changes.Where(change => change.Slot is null).Select(change => change.Session),
        ];
        return proposal with { Why = new Explanation(_window, settings).Find(proposal.Way, unplaced) };
    }
}

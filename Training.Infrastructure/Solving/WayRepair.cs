using System.Diagnostics;
using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>One proposal: first as few changes as can be, then the least disturbing of those plans.</summary>
internal sealed class WayRepair(Window window, RepairSettings settings)
{
    private readonly IReadOnlyList<int> _all = [.. Enumerable.Range(0, window.Problem.Sessions.Count)];
    private readonly IReadOnlyList<int> _hit =
    [
        .. window
            .Problem.Sessions.Index()
            .Where(one => one.Item is { Hit: true, Frozen: false })
            .Select(one => one.Index),
    ];

    /// <summary>What the questions of this proposal may still take, in CP-SAT's own measure.</summary>
    private double _left = settings.Seconds;

    /// <summary>So many sessions beside those that are hit may change before all may.</summary>
    private const int Near = 80;

    /// <summary>Null where not even a poor plan was found in time.</summary>
    public RepairProposal? Find(RepairWay way)
    {
        var clock = Stopwatch.StartNew();
        var found = Best(way, window.Freezing(_all.Except(_hit)), known: []);
        if (settings.MayChangeOthers && found is not { Unplaced: 0 })
            found = WithOthers(way, found);
        return found is null ? null : found with { Seconds = clock.Elapsed.TotalSeconds };
    }

    /// <summary>
    /// First only sessions near by may change, the others staying: what is found is a plan. Then the others are left out
    /// altogether: nothing can be better than what is found. Where the two meet, the whole window need not be looked at.
    /// </summary>
    private RepairProposal? WithOthers(RepairWay way, RepairProposal? known)
    {
        var unplaced = known?.Changes.Where(change => change.Slot is null).Select(change => change.Session);
        List<int> near = [.. _hit, .. window.Around(_hit, [.. unplaced ?? _hit]).Take(Near)];
        var found = Better(known, Best(way, window.Freezing(_all.Except(near)), known?.Changes ?? []));
        var bound = Bound(way, near);
        if (found is not null && bound == Worth(found))
            return found with { Minimal = true, LowerBound = found.Changes.Count };

        return Better(found, Best(way, window, found?.Changes ?? []));
    }

    /// <summary>No plan is worth less, because this one has room for fewer sessions.</summary>
    private int Bound(RepairWay way, IReadOnlyList<int> sessions)
    {
        var rules = RepairRules.Of(window.Problem, window.Groups, way, mayChangeOthers: true);
        var model = new WindowModel(window, rules, sessions, maybe: true);
        Hint(model, []);
        model.Model.Minimize(Disturbance.Changes(model, window));
        var search = new WindowSearch(model, new PlanReader(window), settings.Seed);
        return Ask(search) == CpSolverStatus.Optimal ? (int)Math.Round(search.Objective) : 0;
    }

    private int Worth(RepairProposal proposal) =>
        proposal.Unplaced * Disturbance.PerUnplaced(window) + proposal.Changes.Count;

    /// <summary>What was proven when less could change counts no longer.</summary>
    private RepairProposal? Better(RepairProposal? known, RepairProposal? found) =>
        found ?? (known is null ? null : known with { Minimal = false, LowerBound = _hit.Count });

    /// <param name="free">What may change in the end.</param>
    /// <param name="known">A plan to begin with.</param>
    private RepairProposal? Best(RepairWay way, Window free, IReadOnlyList<RepairChange> known)
    {
        var rules = RepairRules.Of(window.Problem, window.Groups, way, settings.MayChangeOthers);
        var model = new WindowModel(free, rules, _all, maybe: true);
        Hint(model, known);
        var search = new WindowSearch(model, new PlanReader(free), settings.Seed);
        var changes = Disturbance.Changes(model, window);
        model.Model.Minimize(changes);
        var status = Ask(search);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return null;

        var (minimal, bound) = (status == CpSolverStatus.Optimal, (int)Math.Ceiling(search.Bound - 1e-6));
        if (minimal)
        {
            model.Model.Add(changes <= (long)Math.Round(search.Objective));
            model.Model.Minimize(Disturbance.Weight(model, window));
            Hint(model, search.Plan);
            Ask(search);
        }
        var unplaced = search.Plan.Count(change => change.Slot is null);
        return Proposal(
            way,
            search.Plan,
            minimal,
            Math.Max(
                model.Choices.Count(choice => choice.Stays is null),
                bound - unplaced * Disturbance.PerUnplaced(window)
            )
        );
    }

    /// <summary>At most half of what is left, so that there is something for the questions that follow.</summary>
    private CpSolverStatus Ask(WindowSearch search)
    {
        var before = search.Spent;
        var status = search.Ask(before + _left / 2);
        _left -= search.Spent - before;
        return status;
    }

    private void Hint(WindowModel model, IReadOnlyList<RepairChange> known)
    {
        var changes = known.ToDictionary(change => change.Session);
        model.Model.ClearHints();
        foreach (var choice in model.Choices)
        {
            var change = changes.GetValueOrDefault(choice.Index);
            foreach (var (one, isSo) in choice.As(change, window.Problem.Sessions[choice.Index]))
                model.Model.AddHint(one, isSo);
        }
    }

    private RepairProposal Proposal(RepairWay way, IReadOnlyList<RepairChange> changes, bool minimal, int bound)
    {
        var concerned = changes.Select(change => window.Problem.Sessions[change.Session]).ToList();
        return new()
        {
            Way = way,
            Changes = changes,
            Unplaced = changes.Count(change => change.Slot is null),
            Classes = concerned.SelectMany(session => session.Classes).Distinct().Count(),
            Instructors = concerned
                .SelectMany(session => session.Instructors)
                .Concat(changes.SelectMany(change => change.Instructors))
                .Distinct()
                .Count(),
            Minimal = minimal,
            LowerBound = bound,
            Seconds = 0,
        };
    }
}

using System.Diagnostics;
using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>One proposal: first as few changes as can be, then the least disturbing of those plans.</summary>
internal sealed class WayRepair(Window window, RepairSettings settings)
{
    /// <summary>Null where not even a poor plan was found in time.</summary>
    public RepairProposal? Find(RepairWay way)
    {
        var clock = Stopwatch.StartNew();
        var rules = RepairRules.Of(window.Problem, window.Groups, way, settings.MayChangeOthers);
        var model = new WindowModel(
            window,
            rules,
            [.. Enumerable.Range(0, window.Problem.Sessions.Count)],
            maybe: true
        );
        foreach (var (choice, one) in model.Choices.SelectMany(choice => choice.All.Select(one => (choice, one))))
            model.Model.AddHint(one, ReferenceEquals(one, choice.Stays));

        var search = new WindowSearch(model, new PlanReader(window), settings.Seed);
        var changes = Disturbance.Changes(model);
        model.Model.Minimize(changes);
        var status = search.Ask(settings.Seconds);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return null;

        var (minimal, bound) = (status == CpSolverStatus.Optimal, (int)Math.Ceiling(search.Bound - 1e-6));
        if (minimal)
        {
            model.Model.Add(changes <= (long)Math.Round(search.Objective));
            model.Model.Minimize(Disturbance.Weight(model, window));
            search.Ask(settings.Seconds);
        }

        var unplaced = search.Plan.Count(change => change.Slot is null);
        var concerned = search.Plan.Select(change => window.Problem.Sessions[change.Session]).ToList();
        return new()
        {
            Way = way,
            Changes = search.Plan,
            Unplaced = unplaced,
            Classes = concerned.SelectMany(session => session.Classes).Distinct().Count(),
            Instructors = concerned
                .SelectMany(session => session.Instructors)
                .Concat(search.Plan.SelectMany(change => change.Instructors))
                .Distinct()
                .Count(),
            Minimal = minimal,
            LowerBound = Math.Max(
                model.Choices.Count(choice => choice.Stays is null),
                bound - unplaced * Disturbance.PerUnplaced(model)
            ),
            Seconds = clock.Elapsed.TotalSeconds,
        };
    }
}

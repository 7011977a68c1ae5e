using System.Diagnostics;
using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>
/// Why sessions cannot be placed: takes more and more sessions until it is impossible, then takes out sessions, then kinds of rules, then single rules, as long as it stays impossible.
/// What is left at the end is all needed.
/// </summary>
internal sealed class Explanation(Window window, RepairSettings settings)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private bool _doubtful;

    /// <summary>Null where it could not be shown in time that there is no plan.</summary>
    /// <param name="unplaced">Indexes of the sessions that a plan left out.</param>
    public WhyNot? Find(RepairWay way, IReadOnlyList<int> unplaced)
    {
        var all = RepairRules.Of(window.Problem, window.Groups, way, settings.MayChangeOthers);
        IReadOnlyList<int> order = [.. unplaced, .. window.Around(unplaced)];
        var count = 1;
        while (count < order.Count && !IsImpossible([.. order.Take(count)], all))
            count *= 2;
        List<int> sessions = [.. order.Take(count)];
        if (count >= order.Count && !IsImpossible(sessions, all))
            return null;

        _doubtful = false;
        sessions = Deletion.Shrink(sessions, some => IsImpossible(some, all));
        var kinds = all.Rules.Select(rule => rule.Kind).Distinct().OrderDescending().ToList();
        kinds = Deletion.Shrink(kinds, some => IsImpossible(sessions, Of(some)));
        var rules = Of(kinds).Rules.OrderByDescending(rule => rule.Kind).ThenBy(rule => rule.Of).ToList();
        rules = Deletion.Shrink(rules, some => IsImpossible(sessions, new RepairRules(some)));
        return new([.. sessions.Order()], rules, !_doubtful, _clock.Elapsed.TotalSeconds);

        RepairRules Of(List<RepairRuleKind> some) => new(all.Rules.Where(rule => some.Contains(rule.Kind)));
    }

    /// <summary>What cannot be decided in time counts as possible, so that it stays among the reasons.</summary>
    private bool IsImpossible(IReadOnlyList<int> sessions, RepairRules rules)
    {
        var left = settings.ExplainSeconds - _clock.Elapsed.TotalSeconds;
        if (left <= 0)
        {
            _doubtful = true;
            return false;
        }

        var model = new WindowModel(window, rules, sessions, maybe: false);
        var status = new WindowSearch(model, new PlanReader(window), settings.Seed).Ask(left);
        _doubtful |= status == CpSolverStatus.Unknown;
        return status == CpSolverStatus.Infeasible;
    }
}

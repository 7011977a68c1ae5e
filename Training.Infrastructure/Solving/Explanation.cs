using System.Diagnostics;
using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>
/// Why sessions cannot be placed: takes out sessions, then kinds of rules, then single rules, as long as it stays impossible.
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
        List<int> sessions = [.. unplaced, .. Near(unplaced)];
        if (!IsImpossible(sessions, all))
            return null;

        sessions = Deletion.Shrink(sessions, some => IsImpossible(some, all));
        var kinds = all.Rules.Select(rule => rule.Kind).Distinct().OrderDescending().ToList();
        kinds = Deletion.Shrink(kinds, some => IsImpossible(sessions, Of(some)));
        var rules = Of(kinds).Rules.OrderByDescending(rule => rule.Kind).ThenBy(rule => rule.Of).ToList();
        rules = Deletion.Shrink(rules, some => IsImpossible(sessions, new RepairRules(some)));
        return new([.. sessions.Order()], rules, !_doubtful, _clock.Elapsed.TotalSeconds);

        RepairRules Of(List<RepairRuleKind> some) => new(all.Rules.Where(rule => some.Contains(rule.Kind)));
    }

    /// <summary>The other sessions, first those that are hit too or have to do with the same people.</summary>
    private IEnumerable<int> Near(IReadOnlyList<int> unplaced)
    {
        var sessions = window.Problem.Sessions;
        var classes = unplaced.SelectMany(s => sessions[s].Classes).ToHashSet();
        var instructors = unplaced.SelectMany(s => sessions[s].Instructors.Concat(sessions[s].MayTeach)).ToHashSet();
        return Enumerable
            .Range(0, sessions.Count)
            .Where(s => !sessions[s].Frozen)
            .Except(unplaced)
            .OrderByDescending(s => sessions[s].Hit)
            .ThenByDescending(s => sessions[s].Classes.Any(classes.Contains))
            .ThenByDescending(s => sessions[s].Instructors.Any(instructors.Contains));
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

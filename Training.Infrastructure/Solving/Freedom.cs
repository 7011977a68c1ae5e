using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>
/// Where each session that may change can be, looked at for itself. Whatever is not hit may also stay as it is, even where
/// it could not be planned today.
/// </summary>
internal sealed class Freedom
{
    private readonly Window _window;
    private readonly RepairRules _rules;
    private readonly HashSet<(int Instructor, int Slot)> _away;
    private readonly HashSet<(int Class, int Slot)> _closed;
    private readonly HashSet<DateOnly> _daysOff;
    private readonly Dictionary<int, (int From, int Until)> _turns = [];

    /// <param name="sessions">Indexes of those that are to be placed; frozen ones are there in any case.</param>
    public Freedom(Window window, RepairRules rules, IEnumerable<int> sessions)
    {
        (_window, _rules) = (window, rules);
        var problem = window.Problem;
        var all = sessions.Where(s => !problem.Sessions[s].Frozen).ToLookup(CanChange);
        Free = [.. all[true]];
        IReadOnlyList<int> staying = [.. all[false], .. window.Frozen];
        Fixed = new Fixed(problem, staying);
        _away = Slots(RepairRuleKind.Away, problem.Instructors.Select(who => who.Away));
        _closed = Slots(RepairRuleKind.ClassClosed, problem.Classes.Select(one => one.Closed));
        _daysOff = [.. problem.DaysOff.Where((_, d) => rules.Has(RepairRuleKind.DayOff, d)).Select(day => day.Date)];
        foreach (var (_, order) in problem.Orders.Index().Where(one => rules.Has(RepairRuleKind.Order, one.Index)))
            Take(order, staying);
    }

    /// <summary>Indexes of the sessions that may change.</summary>
    public IReadOnlyList<int> Free { get; }

    /// <summary>What the others take away from them.</summary>
    public Fixed Fixed { get; }

    public bool RoomsStay => _rules.Has(RepairRuleKind.TimesStay);

    public bool NeedsRoom(int s) =>
        _window.Problem.Sessions[s].Room is not null && _rules.Has(RepairRuleKind.Rooms, _window.Groups.Room[s]);

    /// <summary>Whether some rule says who teaches it.</summary>
    public bool NeedsInstructors(int s) =>
        _window.Problem.Sessions[s].Instructors.Count > 0
        && (_rules.Has(RepairRuleKind.InstructorsStay) || IsQualified(s));

    public bool IsOpen(int s, int t)
    {
        var session = _window.Problem.Sessions[s];
        var (from, until) = Turn(s);
        return from <= t
            && t <= until
            && (!_rules.Has(RepairRuleKind.TimesStay) || t == session.Slot)
            && (
                !_rules.Has(RepairRuleKind.Bounds, _window.Groups.Bounds[s])
                || (session.Earliest <= t && t <= session.Latest)
            )
            && !session.NotAt.Contains(t)
            && !_daysOff.Contains(_window.Problem.Slots[t].Date)
            && session.Classes.All(c => IsFree(c, t));
    }

    /// <summary>Indexes of those who can teach it at a time.</summary>
    public IEnumerable<int> Instructors(int s, int t)
    {
        var session = _window.Problem.Sessions[s];
        var those = !_rules.Has(RepairRuleKind.InstructorsStay)
            ? session.MayTeach
            : session.Instructors.Where(i => !IsQualified(s) || session.MayTeach.Contains(i));
        return those.Where(i =>
            !_away.Contains((i, t)) && !(_rules.Has(RepairRuleKind.InstructorOnce, i) && Fixed.Instructor(i, t))
        );
    }

    /// <summary>Indexes of the rooms that can take it at a time.</summary>
    public IEnumerable<int> Rooms(int s, int t)
    {
        var session = _window.Problem.Sessions[s];
        return _window.Groups.Suits[s].Where(r => !Fixed.Room(r, t) && (!RoomsStay || r == session.Room));
    }

    private bool IsQualified(int s) => _rules.Has(RepairRuleKind.Qualified, _window.Groups.Qualified[s]);

    private bool CanChange(int s) => _window.Problem.Sessions[s].Hit || !_rules.Has(RepairRuleKind.OthersStay);

    private bool IsFree(int c, int t) =>
        !_closed.Contains((c, t))
        && !(_rules.Has(RepairRuleKind.ClassOnce, c) && Fixed.Class(c, t))
        && !_window.Apart[c].Any(other => _rules.Has(RepairRuleKind.Apart, other.Pair) && Fixed.Class(other.Class, t));

    private void Take(RepairOrder order, IReadOnlyList<int> staying)
    {
        var sessions = _window.Problem.Sessions;
        var from = order.Before.Intersect(staying).Select(s => sessions[s].Slot + 1).DefaultIfEmpty(0).Max();
        var until = order.After.Intersect(staying).Select(s => sessions[s].Slot - 1).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var s in order.After)
            _turns[s] = (Math.Max(Turn(s).From, from), Turn(s).Until);
        foreach (var s in order.Before)
            _turns[s] = (Turn(s).From, Math.Min(Turn(s).Until, until));
    }

    private (int From, int Until) Turn(int s) => _turns.GetValueOrDefault(s, (0, int.MaxValue));

    private HashSet<(int, int)> Slots(RepairRuleKind kind, IEnumerable<IReadOnlyList<int>> slots) =>
        [.. slots.SelectMany((those, of) => _rules.Has(kind, of) ? those.Select(t => (of, t)) : [])];
}

namespace Training.Application.Timetable.Solving.Repair;

/// <summary>The rules that hold; to find out which of them are in each other's way, some are taken out.</summary>
internal sealed class RepairRules(IEnumerable<RepairRule> rules)
{
    private readonly HashSet<RepairRule> _rules = [.. rules];

    public IReadOnlyCollection<RepairRule> Rules => _rules;

    public bool Has(RepairRuleKind kind, int of = 0) => _rules.Contains(new(kind, of));

    /// <summary>All rules of a window that is repaired in a way.</summary>
    public static RepairRules Of(RepairProblem problem, RepairGroups groups, RepairWay way, bool mayChangeOthers)
    {
        var instructors = Indexes(problem.Instructors);
        var classes = Indexes(problem.Classes);
        var withRoom = Indexes(problem.Sessions).Where(s => problem.Sessions[s].Room is not null);
        return new([
            .. Each(RepairRuleKind.Apart, Indexes(problem.Apart)),
            .. Each(RepairRuleKind.Bounds, groups.Bounds.Distinct().Where(s => IsBound(problem, s))),
            .. Each(RepairRuleKind.Order, Indexes(problem.Orders)),
            .. Each(RepairRuleKind.ClassClosed, classes.Where(c => problem.Classes[c].Closed.Count > 0)),
            .. Each(RepairRuleKind.DayOff, Indexes(problem.DaysOff)),
            .. Each(RepairRuleKind.Load, instructors),
            .. Each(RepairRuleKind.InstructorOnce, instructors),
            .. Each(RepairRuleKind.Rooms, withRoom.Select(s => groups.Room[s]).Distinct()),
            .. Each(RepairRuleKind.ClassOnce, classes),
            .. Each(RepairRuleKind.OthersStay, mayChangeOthers ? [] : [0]),
            .. Each(RepairRuleKind.Window, way == RepairWay.Substitute ? [] : [0]),
            .. Each(RepairRuleKind.Qualified, groups.Qualified.Distinct()),
            .. Each(RepairRuleKind.Away, instructors.Where(i => problem.Instructors[i].Away.Count > 0)),
            .. Each(RepairRuleKind.TimesStay, way == RepairWay.Substitute ? [0] : []),
            .. Each(RepairRuleKind.InstructorsStay, way == RepairWay.Move ? [0] : []),
        ]);
    }

    private static bool IsBound(RepairProblem problem, int s) =>
        problem.Sessions[s].Earliest > 0 || problem.Sessions[s].Latest < problem.Slots.Count - 1;

    private static IEnumerable<RepairRule> Each(RepairRuleKind kind, IEnumerable<int> of) =>
        of.Select(one => new RepairRule(kind, one));

    private static IEnumerable<int> Indexes<T>(IReadOnlyList<T> list) => Enumerable.Range(0, list.Count);
}

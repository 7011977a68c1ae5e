using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>The rules of a window in the words of CP-SAT.</summary>
internal sealed class WindowModel
{
    private readonly Window _window;
    private readonly RepairRules _rules;

    /// <param name="sessions">Indexes of those that are to be placed.</param>
    /// <param name="maybe">Whether they can be left unplaced.</param>
    public WindowModel(Window window, RepairRules rules, IReadOnlyList<int> sessions, bool maybe)
    {
        (_window, _rules) = (window, rules);
        Freedom = new Freedom(window, rules, sessions);
        Choices = [.. Freedom.Free.Select(s => new Choice(Model, window, Freedom, s))];
        var later = !maybe && !rules.Has(RepairRuleKind.Window) && !rules.Has(RepairRuleKind.TimesStay);
        foreach (var choice in Choices)
            choice.Close(Model, maybe, later);
        AddClasses();
        AddInstructors();
        AddLoads();
        foreach (var order in window.Problem.Orders.Where((_, o) => rules.Has(RepairRuleKind.Order, o)))
            AddOrder(order);
        Rooms = new RoomLimits(Model, window, Freedom, Choices);
    }

    public CpModel Model { get; } = new();
    public Freedom Freedom { get; }
    public IReadOnlyList<Choice> Choices { get; }
    public RoomLimits Rooms { get; }

    private RepairSession Session(Choice choice) => _window.Problem.Sessions[choice.Index];

    /// <summary>What puts a session into each slot.</summary>
    private IEnumerable<(int Slot, BoolVar There)> Times(Choice choice)
    {
        foreach (var (t, at) in choice.At)
            yield return (t, at);
        if (choice.Stays is { } stays)
            yield return (Session(choice).Slot, stays);
    }

    private void AddClasses()
    {
        var there = Choices
            .SelectMany(choice => Session(choice).Classes, (choice, c) => (Class: c, Choice: choice))
            .SelectMany(
                one => Times(one.Choice),
                (one, time) => (one.Class, time.Slot, Session: one.Choice.Index, time.There)
            )
            .ToLookup(one => (one.Class, one.Slot));
        foreach (var group in there.Where(group => _rules.Has(RepairRuleKind.ClassOnce, group.Key.Class)))
            Model.AddAtMostOne(group.Select(one => one.There));
        foreach (var (one, other) in _window.Problem.Apart.Where((_, p) => _rules.Has(RepairRuleKind.Apart, p)))
        {
            var meetings =
                from t in Enumerable.Range(0, _window.Problem.Slots.Count)
                from mine in there[(one, t)]
                from its in there[(other, t)]
                where its.Session != mine.Session
                select (mine.There, its.There);
            foreach (var (mine, its) in meetings)
                Model.AddImplication(mine, its.Not());
        }
    }

    private void AddInstructors()
    {
        var teaching = Choices.SelectMany(Teaching).ToLookup(one => (one.Instructor, one.Slot), one => one.By);
        foreach (var group in teaching.Where(group => _rules.Has(RepairRuleKind.InstructorOnce, group.Key.Instructor)))
            Model.AddAtMostOne(group);
    }

    private void AddLoads()
    {
        var loads = Choices
            .SelectMany(Teaching)
            .Where(one => _rules.Has(RepairRuleKind.Load, one.Instructor))
            .ToLookup(one => (one.Instructor, Week: _window.Weeks[one.Slot]));
        foreach (var group in loads)
        {
            var (i, week) = group.Key;
            var left = _window.Problem.Instructors[i].MaxPerWeek - Freedom.Fixed.Load(i, week);
            var sum = LinearExpr.WeightedSum(group.Select(one => one.By), group.Select(one => one.Periods));
            if (group.Sum(one => one.Periods) > left)
                Model.Add(sum <= Math.Max(0, left));
        }
    }

    private IEnumerable<(int Instructor, int Slot, int Periods, BoolVar By)> Teaching(Choice choice)
    {
        var session = Session(choice);
        foreach (var ((i, t), by) in choice.By)
            yield return (i, t, session.Periods, by);
        if (choice.Stays is { } stays && Freedom.NeedsInstructors(choice.Index))
        {
            foreach (var i in session.Instructors)
                yield return (i, session.Slot, session.Periods, stays);
        }
    }

    private void AddOrder(RepairOrder order)
    {
        var before = Choices.Where(choice => order.Before.Contains(choice.Index)).ToList();
        var after = Choices.Where(choice => order.After.Contains(choice.Index)).ToList();
        if (before.Count == 0 || after.Count == 0 || _rules.Has(RepairRuleKind.TimesStay))
            return;

        var end = _window.Problem.Slots.Count;
        var border = Model.NewIntVar(0, end, "");
        foreach (var choice in before)
            Model.Add(Position(choice, later: end, unplaced: 0) <= border);
        foreach (var choice in after)
            Model.Add(Position(choice, later: end + 1, unplaced: end + 1) > border);
    }

    private LinearExpr Position(Choice choice, int later, int unplaced)
    {
        List<(int Slot, BoolVar There)> all = [.. Times(choice)];
        if (choice.Later is { } behind)
            all.Add((later, behind));
        if (choice.Unplaced is { } without)
            all.Add((unplaced, without));
        return LinearExpr.WeightedSum(all.Select(one => one.There), all.Select(one => one.Slot));
    }
}

namespace Training.Application.Timetable.Solving.Repair;

/// <summary>Puts the rules that are in each other's way into words.</summary>
public sealed class RepairReasons(RepairProblem problem)
{
    private readonly RepairGroups _groups = new(problem);

    public Error Say(RepairRule rule) =>
        rule.Kind switch
        {
            RepairRuleKind.Apart => RepairErrors
                .Apart.With("class", Class(problem.Apart[rule.Of].One))
                .With("other", Class(problem.Apart[rule.Of].Other)),
            RepairRuleKind.Bounds => Bounds(problem.Sessions[rule.Of]),
            RepairRuleKind.Order => RepairErrors
                .Order.With("class", Class(problem.Orders[rule.Of].Class))
                .With("before", Modules(problem.Orders[rule.Of].Before))
                .With("after", Modules(problem.Orders[rule.Of].After)),
            RepairRuleKind.ClassClosed => Between(
                RepairErrors.ClassClosed.With("class", Class(rule.Of)),
                problem.Classes[rule.Of].Closed
            ),
            RepairRuleKind.DayOff => DayOff(problem.DaysOff[rule.Of]),
            RepairRuleKind.Load => RepairErrors
                .Load.With("instructor", problem.Instructors[rule.Of].Name)
                .With("most", problem.Instructors[rule.Of].MaxPerWeek),
            RepairRuleKind.InstructorOnce => RepairErrors.InstructorOnce.With(
                "instructor",
                problem.Instructors[rule.Of].Name
            ),
            RepairRuleKind.Rooms => Rooms(rule.Of),
            RepairRuleKind.ClassOnce => RepairErrors.ClassOnce.With("class", Class(rule.Of)),
            RepairRuleKind.OthersStay => RepairErrors.OthersStay,
            RepairRuleKind.Window => RepairErrors
                .Window.With("from", problem.Slots[0].Date)
                .With("to", problem.Slots[^1].Date),
            RepairRuleKind.Qualified => RepairErrors
                .Qualified.With("module", problem.Sessions[rule.Of].Module)
                .With("count", problem.Sessions[rule.Of].MayTeach.Count)
                .With("instructors", Names(problem.Sessions[rule.Of].MayTeach)),
            RepairRuleKind.Away => Between(
                RepairErrors.Away.With("instructor", problem.Instructors[rule.Of].Name),
                problem.Instructors[rule.Of].Away
            ),
            RepairRuleKind.TimesStay => RepairErrors.TimesStay,
            RepairRuleKind.InstructorsStay => RepairErrors.InstructorsStay,
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private Error Bounds(RepairSession session) =>
        RepairErrors
            .Bounds.With("class", string.Join(", ", session.Classes.Select(Class)))
            .With("module", session.Module)
            .With("from", problem.Slots[Math.Clamp(session.Earliest, 0, problem.Slots.Count - 1)].Date)
            .With("to", problem.Slots[Math.Clamp(session.Latest, 0, problem.Slots.Count - 1)].Date);

    private static Error DayOff(FreeDay day) =>
        TimetableErrors.DayOff.With("date", day.Date).With("name", new InBothLanguages(day.NameVi, day.NameEn));

    private Error Rooms(int s)
    {
        var same = Enumerable.Range(0, problem.Sessions.Count).Where(other => _groups.Room[other] == s);
        var rooms = _groups.Suits[s].Select(r => problem.Rooms[r].Code).ToList();
        return RepairErrors
            .Rooms.With("modules", Modules(same.Where(other => problem.Sessions[other].Room is not null)))
            .With("count", rooms.Count)
            .With("rooms", string.Join(", ", rooms));
    }

    private Error Between(Error error, IReadOnlyList<int> slots) =>
        error
            .With("count", slots.Count)
            .With("from", problem.Slots[slots.Min()].Date)
            .With("to", problem.Slots[slots.Max()].Date);

    private string Class(int c) => problem.Classes[c].Code;

    private string Names(IEnumerable<int> instructors) =>
        string.Join(", ", instructors.Select(i => problem.Instructors[i].Name));

    private string Modules(IEnumerable<int> sessions) =>
        string.Join(", ", sessions.Select(s => problem.Sessions[s].Module).Distinct().Order(StringComparer.Ordinal));
}

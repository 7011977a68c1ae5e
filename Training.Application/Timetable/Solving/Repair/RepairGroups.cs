namespace Training.Application.Timetable.Solving.Repair;

/// <summary>Which sessions a rule is the same for; the first of them stands for all.</summary>
internal sealed class RepairGroups
{
    public RepairGroups(RepairProblem problem)
    {
        var sessions = problem.Sessions;
        Suits = [.. sessions.Select(session => Rooms(problem, session))];
        Qualified = First(s => $"{sessions[s].Module}:{string.Join(',', sessions[s].MayTeach.Order())}");
        Room = First(s => string.Join(',', Suits[s]));
        Bounds = First(s =>
            $"{sessions[s].Module}:{string.Join(',', sessions[s].Classes)}:{sessions[s].Earliest}:{sessions[s].Latest}"
        );

        int[] First(Func<int, string> key)
        {
            var first = new Dictionary<string, int>();
            return [.. sessions.Select((_, s) => first.TryAdd(key(s), s) ? s : first[key(s)])];
        }
    }

    /// <summary>By session, the indexes of the rooms that hold its people and have what it needs; none where it needs none.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Suits { get; }

    /// <summary>By session, the first of the same module that the same people may teach.</summary>
    public IReadOnlyList<int> Qualified { get; }

    /// <summary>By session, the first that the same rooms suit.</summary>
    public IReadOnlyList<int> Room { get; }

    /// <summary>By session, the first of the same classes and module that can be in the same time.</summary>
    public IReadOnlyList<int> Bounds { get; }

    private static IReadOnlyList<int> Rooms(RepairProblem problem, RepairSession session)
    {
        if (session.Room is null)
            return [];

        var heads = session.Classes.Sum(c => problem.Classes[c].Heads);
        return
        [
            .. Enumerable
                .Range(0, problem.Rooms.Count)
                .Where(r =>
                    heads <= problem.Rooms[r].Capacity && !session.Needs.Except(problem.Rooms[r].Features).Any()
                ),
        ];
    }
}

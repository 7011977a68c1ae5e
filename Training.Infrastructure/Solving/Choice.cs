using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>What can become of a session; exactly one of these is.</summary>
internal sealed class Choice
{
    private readonly List<BoolVar> _all = [];

    public Choice(CpModel model, Window window, Freedom freedom, int s)
    {
        (Index, var session) = (s, window.Problem.Sessions[s]);
        if (!session.Hit)
            _all.Add(Stays = model.NewBoolVar(""));

        var needed = freedom.NeedsInstructors(s) ? session.Instructors.Count : 0;
        for (var t = 0; t < window.Problem.Slots.Count; t++)
        {
            if (!freedom.IsOpen(s, t) || (freedom.NeedsRoom(s) && !freedom.Rooms(s, t).Any()))
                continue;
            List<int> those = needed == 0 ? [] : [.. freedom.Instructors(s, t)];
            if (those.Count < needed)
                continue;

            var at = model.NewBoolVar("");
            _all.Add(at);
            At[t] = at;
            foreach (var i in those)
                By[(i, t)] = those.Count == needed ? at : model.NewBoolVar("");
            if (those.Count > needed)
                model.Add(LinearExpr.Sum(those.Select(i => By[(i, t)])) == needed * at);
        }

        if (freedom.NeedsRoom(s) && At.TryGetValue(session.Slot, out var then))
            AddKeeping(model, freedom, s, session.Slot, session.Room!.Value, then);
        if (session.Hit && CanBeAsItIs(window, freedom, s) is { } same)
            model.AddBoolOr(same.Select(one => one.Not()));
    }

    /// <summary>Index of the session.</summary>
    public int Index { get; }

    /// <summary>It stays as it is; null where it cannot.</summary>
    public BoolVar? Stays { get; }

    /// <summary>By slot: it is there, and something about it changes.</summary>
    public Dictionary<int, BoolVar> At { get; } = [];

    /// <summary>By instructor and slot: they teach it there, and something about it changes.</summary>
    public Dictionary<(int Instructor, int Slot), BoolVar> By { get; } = [];

    /// <summary>It keeps its time and its room, and something else changes; null where it cannot.</summary>
    public BoolVar? Keeps { get; private set; }

    /// <summary>It has no place; null where it must have one.</summary>
    public BoolVar? Unplaced { get; private set; }

    /// <summary>It is placed behind the window, where no rule is looked at; null where it cannot.</summary>
    public BoolVar? Later { get; private set; }

    /// <summary>Everything that is to be decided about it, and whether it is so.</summary>
    /// <param name="change">Null: it stays.</param>
    public IEnumerable<(BoolVar One, bool IsSo)> As(RepairChange? change, RepairSession session)
    {
        if (Stays is not null)
            yield return (Stays, change is null);
        if (Unplaced is not null)
            yield return (Unplaced, change is { Slot: null });
        foreach (var (t, at) in At)
            yield return (at, change?.Slot == t);
        foreach (var ((i, t), by) in By.Where(by => !ReferenceEquals(by.Value, At[by.Key.Slot])))
            yield return (by, change?.Slot == t && change.Instructors.Contains(i));
        if (Keeps is not null && !ReferenceEquals(Keeps, At[session.Slot]))
            yield return (Keeps, change?.Slot == session.Slot && change.Room == session.Room);
    }

    /// <summary>In each of these it is where it was, in its own room.</summary>
    public IEnumerable<BoolVar> Kept => new[] { Stays, Keeps }.OfType<BoolVar>();

    /// <param name="maybe">Whether it can be left unplaced.</param>
    /// <param name="later">Whether it can be behind the window.</param>
    public void Close(CpModel model, bool maybe, bool later)
    {
        if (maybe)
            _all.Add(Unplaced = model.NewBoolVar(""));
        if (later)
            _all.Add(Later = model.NewBoolVar(""));
        model.AddExactlyOne(_all);
    }

    private void AddKeeping(CpModel model, Freedom freedom, int s, int slot, int room, BoolVar then)
    {
        if (!freedom.Rooms(s, slot).Contains(room))
            return;

        if (freedom.RoomsStay)
        {
            Keeps = then;
            return;
        }
        Keeps = model.NewBoolVar("");
        model.AddImplication(Keeps, then);
    }

    /// <summary>Its choices that together change nothing; null where something changes in any case.</summary>
    private List<BoolVar>? CanBeAsItIs(Window window, Freedom freedom, int s)
    {
        var session = window.Problem.Sessions[s];
        if (!At.TryGetValue(session.Slot, out var then))
            return null;
        if (session.Room is not null && Keeps is null)
            return null;
        if (session.Instructors.Count > 0 && !freedom.NeedsInstructors(s))
            return null;

        List<BoolVar> same = [then];
        foreach (var i in session.Instructors)
        {
            if (!By.TryGetValue((i, session.Slot), out var by))
                return null;
            same.Add(by);
        }
        return same;
    }
}

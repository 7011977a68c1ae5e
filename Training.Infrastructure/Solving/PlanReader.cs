using Google.OrTools.Sat;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Infrastructure.Solving;

/// <summary>What CP-SAT decided, with a room for each session that is somewhere else.</summary>
internal sealed class PlanReader(Window window)
{
    /// <summary>False where there are too few rooms in some half-day: what that takes is added to the model.</summary>
    public bool Read(WindowModel model, CpSolver solver, out IReadOnlyList<RepairChange> changes)
    {
        var placed = model
            .Choices.Where(choice => choice.Stays is not { } stays || !solver.BooleanValue(stays))
            .ToList();
        var kept = model
            .Choices.Where(choice => model.Freedom.NeedsRoom(choice.Index) && choice.Kept.Any(solver.BooleanValue))
            .Select(choice => (window.Problem.Sessions[choice.Index].Room, window.Problem.Sessions[choice.Index].Slot))
            .ToHashSet();
        var wanting = placed
            .Where(choice => model.Freedom.NeedsRoom(choice.Index) && !choice.Kept.Any(solver.BooleanValue))
            .Select(choice => (choice.Index, Slot: Slot(choice, solver)))
            .Where(one => one.Slot is not null)
            .ToLookup(one => one.Slot!.Value, one => one.Index);
        Dictionary<int, int> rooms = [];
        var enough = true;
        foreach (var slot in wanting)
        {
            var matching = new RoomMatching(slot.ToDictionary(s => s, s => Suiting(s, slot.Key)));
            foreach (var (s, room) in matching.Rooms)
                rooms[s] = room;
            if (matching.TooMany.Count == 0)
                continue;
            enough = false;
            model.Rooms.Add([.. matching.TooMany.SelectMany(s => window.Groups.Suits[s])]);
        }
        changes = [.. placed.Select(Change).Where(IsChange)];
        return enough;

        IReadOnlyList<int> Suiting(int s, int t)
        {
            var own = window.Problem.Sessions[s].Room!.Value;
            return
            [
                .. model
                    .Freedom.Rooms(s, t)
                    .Where(r => !kept.Contains((r, t)))
                    .OrderBy(r => r != own)
                    .ThenBy(r => window.Problem.Rooms[r].Site != window.Problem.Rooms[own].Site),
            ];
        }

        RepairChange Change(Choice choice)
        {
            var session = window.Problem.Sessions[choice.Index];
            return Slot(choice, solver) is { } slot
                ? new(
                    choice.Index,
                    slot,
                    Instructors(choice, slot, solver),
                    rooms.TryGetValue(choice.Index, out var r) ? r : session.Room
                )
                : new(choice.Index, Slot: null, [], Room: null);
        }
    }

    private bool IsChange(RepairChange change)
    {
        var session = window.Problem.Sessions[change.Session];
        return change.Slot != session.Slot
            || change.Room != session.Room
            || !change.Instructors.SequenceEqual(session.Instructors);
    }

    private static int? Slot(Choice choice, CpSolver solver) =>
        choice.At.Where(at => solver.BooleanValue(at.Value)).Select(at => (int?)at.Key).FirstOrDefault();

    /// <summary>Whoever goes on stays in their place.</summary>
    private IReadOnlyList<int> Instructors(Choice choice, int slot, CpSolver solver)
    {
        var old = window.Problem.Sessions[choice.Index].Instructors;
        var those = choice
            .By.Where(by => by.Key.Slot == slot && solver.BooleanValue(by.Value))
            .Select(by => by.Key.Instructor)
            .ToList();
        var others = new Queue<int>(those.Except(old).Order());
        return [.. old.Select(i => others.Count == 0 || those.Contains(i) ? i : others.Dequeue())];
    }
}

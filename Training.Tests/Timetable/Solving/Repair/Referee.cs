using Training.Application.Timetable;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Tests.Timetable.Solving.Repair;

/// <param name="Slot">Null: unplaced; behind the last slot: later than the window.</param>
/// <param name="Instructors">None, where nobody teaches it.</param>
internal sealed record Place(int? Slot, IReadOnlyList<int> Instructors, int? Room)
{
    public static Place Of(RepairSession session) => new(session.Slot, session.Instructors, session.Room);

    public bool Is(RepairSession session) =>
        Slot == session.Slot && Room == session.Room && Instructors.Order().SequenceEqual(session.Instructors.Order());
}

/// <summary>Says by looking at each session and each pair of them which rules a plan breaks; knows nothing of the solver.</summary>
internal static class Referee
{
    /// <param name="plan">By session; null where it is not there at all.</param>
    /// <param name="waive">What stays as it is may, whatever rule for itself it breaks.</param>
    public static HashSet<RepairRule> Broken(RepairProblem problem, IReadOnlyList<Place?> plan, bool waive = true)
    {
        HashSet<RepairRule> broken = [];
        var groups = new RepairGroups(problem);
        for (var s = 0; s < plan.Count; s++)
        {
            if (plan[s] is not { Slot: { } slot } place)
                continue;
            var session = problem.Sessions[s];
            var later = slot == problem.Slots.Count;
            if (later)
                broken.Add(new(RepairRuleKind.Window, 0));
            if (slot != session.Slot || (place.Room != session.Room && place.Room is not null))
                broken.Add(new(RepairRuleKind.TimesStay, 0));
            if (!place.Instructors.Order().SequenceEqual(session.Instructors.Order()) && !later)
                broken.Add(new(RepairRuleKind.InstructorsStay, 0));
            if (!place.Is(session) && !session.Hit)
                broken.Add(new(RepairRuleKind.OthersStay, 0));
            if (!later && !(waive && place.Is(session) && !session.Hit))
                broken.UnionWith(Alone(problem, groups, s, slot, place));
            for (var other = 0; other < s; other++)
            {
                if (plan[other] is { Slot: { } itsSlot } its)
                    broken.UnionWith(Together(problem, groups, (s, slot, place), (other, itsSlot, its)));
            }
        }
        broken.UnionWith(Overloaded(problem, plan));
        return broken;
    }

    private static IEnumerable<RepairRule> Alone(
        RepairProblem problem,
        RepairGroups groups,
        int s,
        int slot,
        Place place
    )
    {
        var session = problem.Sessions[s];
        if (slot < session.Earliest || slot > session.Latest)
            yield return new(RepairRuleKind.Bounds, groups.Bounds[s]);
        foreach (var (d, day) in problem.DaysOff.Index())
        {
            if (day.Date == problem.Slots[slot].Date)
                yield return new(RepairRuleKind.DayOff, d);
        }
        foreach (var c in session.Classes)
        {
            if (problem.Classes[c].Closed.Contains(slot))
                yield return new(RepairRuleKind.ClassClosed, c);
            if (problem.Classes[c].Taken.Contains(slot))
                yield return new(RepairRuleKind.ClassOnce, c);
            foreach (var (p, pair) in problem.Apart.Index())
            {
                var other =
                    pair.One == c ? pair.Other
                    : pair.Other == c ? pair.One
                    : -1;
                if (other >= 0 && problem.Classes[other].Taken.Contains(slot))
                    yield return new(RepairRuleKind.Apart, p);
            }
        }
        if (place.Instructors.Count < session.Instructors.Count || place.Instructors.Except(session.MayTeach).Any())
            yield return new(RepairRuleKind.Qualified, groups.Qualified[s]);
        foreach (var i in place.Instructors.Where(i => problem.Instructors[i].Away.Contains(slot)))
            yield return new(RepairRuleKind.Away, i);
        if (session.Room is not null && !(place.Room is { } room && Fits(problem, session, room, slot)))
            yield return new(RepairRuleKind.Rooms, groups.Room[s]);
    }

    public static bool Fits(RepairProblem problem, RepairSession session, int room, int slot) =>
        problem.Rooms[room].Capacity >= session.Classes.Sum(c => problem.Classes[c].Heads)
        && session.Needs.All(problem.Rooms[room].Features.Contains)
        && !problem.Rooms[room].Taken.Contains(slot);

    private static IEnumerable<RepairRule> Together(
        RepairProblem problem,
        RepairGroups groups,
        (int Session, int Slot, Place Place) one,
        (int Session, int Slot, Place Place) other
    )
    {
        foreach (var (o, order) in problem.Orders.Index())
        {
            if (IsReversed(order, one, other) || IsReversed(order, other, one))
                yield return new(RepairRuleKind.Order, o);
        }
        if (one.Slot != other.Slot || one.Slot == problem.Slots.Count)
            yield break;

        var (classes, others) = (problem.Sessions[one.Session].Classes, problem.Sessions[other.Session].Classes);
        foreach (var c in classes.Intersect(others))
            yield return new(RepairRuleKind.ClassOnce, c);
        foreach (var (p, (first, second)) in problem.Apart.Index())
        {
            var meet = classes.Contains(first) && others.Contains(second);
            if (meet || (classes.Contains(second) && others.Contains(first)))
                yield return new(RepairRuleKind.Apart, p);
        }
        foreach (var i in one.Place.Instructors.Intersect(other.Place.Instructors))
            yield return new(RepairRuleKind.InstructorOnce, i);
        if (one.Place.Room is not { } room || room != other.Place.Room)
            yield break;
        yield return new(RepairRuleKind.Rooms, groups.Room[one.Session]);
        yield return new(RepairRuleKind.Rooms, groups.Room[other.Session]);

        bool IsReversed(
            RepairOrder order,
            (int Session, int Slot, Place Place) before,
            (int Session, int Slot, Place Place) after
        ) =>
            order.Before.Contains(before.Session)
            && order.After.Contains(after.Session)
            && before.Slot >= after.Slot
            && after.Slot < problem.Slots.Count;
    }

    private static IEnumerable<RepairRule> Overloaded(RepairProblem problem, IReadOnlyList<Place?> plan)
    {
        var weeks = problem.Slots.GroupBy(slot => slot.Date.Monday()).Select(week => week.Key).ToList();
        foreach (var (i, who) in problem.Instructors.Index())
        {
            foreach (var monday in weeks)
            {
                var periods = plan.Select((place, s) => Teaches(place, i, monday) ? problem.Sessions[s].Periods : 0)
                    .Sum();
                if (periods + who.Load.GetValueOrDefault(monday) > who.MaxPerWeek && periods > 0)
                    yield return new(RepairRuleKind.Load, i);
            }
        }

        bool Teaches(Place? place, int instructor, DateOnly monday) =>
            place is { Slot: { } slot }
            && slot < problem.Slots.Count
            && problem.Slots[slot].Date.Monday() == monday
            && place.Instructors.Contains(instructor);
    }
}

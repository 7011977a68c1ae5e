using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving.Capacity;

/// <summary>A plan made at random, and then the tightest problem that it still solves.</summary>
internal static class PlanFirst
{
    private sealed record Place(int Course, int Slot, int Room);

    public static PlanProblem Of(Random random)
    {
        var draft = new PlanDraft(weeks: random.Next(1, 6));
        var (classes, people, rooms) = (random.Next(1, 5), random.Next(1, 6), random.Next(1, 4));
        var teachers = Enumerable.Range(0, classes * 3).Select(_ => random.Next(people)).ToList(); // of each course
        var plan = Plan(random, draft.Slots, classes, teachers, rooms);

        for (var who = 0; who < people; who++)
        {
            var busy = plan.Where(place => teachers[place.Course] == who).Select(place => place.Slot).ToList();
            var most = busy.GroupBy(slot => slot / 10).Select(week => week.Count() * 4).DefaultIfEmpty().Max();
            draft.Teacher($"T{who}", Others(random, draft, busy), most);
        }
        for (var room = 0; room < rooms; room++)
        {
            var used = plan.Where(place => place.Room == room).Select(place => place.Slot).ToList();
            draft.Room(
                $"R{room}",
                20 + 10 * room,
                room == 0 ? [RoomFeature.Computers] : [],
                Others(random, draft, used)
            );
        }
        for (var one = 0; one < classes; one++)
            Class(random, draft, [.. plan.Where(place => place.Course / 3 == one)], teachers, one);
        foreach (var (one, other) in Pairs(classes).Where(pair => !Meet(plan, pair.One, pair.Other)))
            draft.Apart(one, other);
        return draft.Problem();
    }

    private static List<Place> Plan(Random random, int slots, int classes, List<int> teachers, int rooms)
    {
        var plan = new List<Place>();
        for (var slot = 0; slot < slots; slot++)
        {
            var (busy, used) = (new HashSet<int>(), new HashSet<int>());
            for (var one = 0; one < classes; one++)
            {
                var course = one * 3 + random.Next(3);
                var room = random.Next(-1, rooms);
                if (random.Next(5) > 0 && (room < 0 || used.Add(room)) && busy.Add(teachers[course]))
                    plan.Add(new(course, slot, room));
            }
        }
        return plan;
    }

    private static void Class(Random random, PlanDraft draft, List<Place> places, List<int> teachers, int one)
    {
        var rooms = places.Where(place => place.Room >= 0).Select(place => place.Room).ToList();
        var heads = rooms.Count == 0 ? 50 : 20 + 10 * rooms.Min();
        var @class = draft.Class($"L{one}", heads, Others(random, draft, [.. places.Select(place => place.Slot)]));
        var runs = new List<(int Run, int Last)>();
        foreach (var course in places.GroupBy(place => place.Course))
        {
            var index = draft.Course(@class, $"M{course.Key % 3}", teachers[course.Key]);
            foreach (
                var alike in course.GroupBy(place =>
                    (Outside: place.Room < 0, Part: place.Slot * random.Next(1, 3) / draft.Slots)
                )
            )
            {
                var slots = alike.Select(place => place.Slot).ToList();
                var needs = alike.All(place => place.Room == 0) ? [RoomFeature.Computers] : new List<RoomFeature>();
                var run = draft.Run(
                    index,
                    slots.Count,
                    alike.Key.Outside ? null : needs,
                    [.. runs.Where(before => before.Last < slots.Min()).Select(before => before.Run)],
                    random.Next(2) == 0 ? slots.Min() : 0,
                    random.Next(2) == 0 ? slots.Max() : null
                );
                runs.Add((run, slots.Max()));
            }
        }
    }

    /// <summary>Most of the slots that the plan does not use.</summary>
    private static List<int> Others(Random random, PlanDraft draft, List<int> used) =>
        [.. Enumerable.Range(0, draft.Slots).Except(used).Where(_ => random.Next(5) > 0)];

    private static IEnumerable<(int One, int Other)> Pairs(int classes) =>
        Enumerable
            .Range(0, classes)
            .SelectMany(one => Enumerable.Range(one + 1, classes - one - 1), (One, Other) => (One, Other));

    private static bool Meet(List<Place> plan, int one, int other) =>
        plan.Where(place => place.Course / 3 == one)
            .Select(place => place.Slot)
            .Intersect(plan.Where(place => place.Course / 3 == other).Select(place => place.Slot))
            .Any();
}

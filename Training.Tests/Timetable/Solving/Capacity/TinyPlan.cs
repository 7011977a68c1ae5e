using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Solving.Capacity;

/// <summary>A random problem so small that every plan can be tried, about as often without one as with.</summary>
internal static class TinyPlan
{
    public static PlanProblem Of(Random random)
    {
        var draft = new PlanDraft(weeks: 1);
        var closed = Enumerable.Range(0, draft.Slots).OrderBy(_ => random.Next()).Skip(random.Next(4, 8)).ToList();
        draft.Room("A1", capacity: 20, taken: Some(random, draft, 4));
        draft.Room("B1", has: [RoomFeature.Computers], taken: Some(random, draft, 4));
        for (var i = 0; i < 2; i++)
            draft.Teacher($"T{i}", Some(random, draft, 6), max: random.Next(1, 8) * 2);
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var @class = draft.Class($"L{i}", heads: random.Next(10, 41), closed, taken: Some(random, draft, 8));
            int? before = null;
            for (var j = random.Next(1, 3); j > 0; j--)
            {
                int[] teachers = [.. Enumerable.Range(0, 2).Where(_ => random.Next(4) > 0)];
                var course = draft.Course(@class, $"M{j}", teachers);
                before = draft.Run(
                    course,
                    random.Next(1, 3),
                    random.Next(4) switch
                    {
                        0 => null,
                        1 => [RoomFeature.Computers],
                        _ => [],
                    },
                    before is { } run && random.Next(2) == 0 ? [run] : [],
                    earliest: random.Next(3) == 0 ? random.Next(4) : 0,
                    latest: random.Next(3) == 0 ? random.Next(5, 9) : null,
                    periods: random.Next(2, 5)
                );
            }
        }
        var problem = draft.Problem();
        if (problem.Classes.Count == 2 && random.Next(3) == 0)
            draft.Apart(0, 1);
        return problem;
    }

    private static List<int> Some(Random random, PlanDraft draft, int oneIn) =>
        [.. Enumerable.Range(0, draft.Slots).Where(_ => random.Next(oneIn) == 0)];
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>A plan as sessions.</summary>
internal sealed record DraftPlan(IReadOnlyList<ClassDraft> Classes, IReadOnlyList<UnplacedCourse> Unplaced)
{
    public static DraftPlan Of(PlanBasis basis, PlanResult result)
    {
        var problem = basis.Problem;
        var sessions = new List<SessionPlan>[problem.Classes.Count];
        for (var one = 0; one < sessions.Length; one++)
            sessions[one] = [];
        var unplaced = new Dictionary<(string, string), int>();
        for (var number = 0; number < problem.Runs.Count; number++)
        {
            var (run, places) = (problem.Runs[number], result.Runs[number]);
            var course = problem.Courses[run.Course];
            for (var i = 0; i < places.Count; i++)
                sessions[course.Class].Add(Session(basis, run, result.Instructors[run.Course], i, places[i]));
            if (run.Sessions.Count > places.Count)
            {
                var key = (problem.Classes[course.Class].Code, course.Module);
                unplaced[key] = unplaced.GetValueOrDefault(key) + run.Sessions.Count - places.Count;
            }
        }
        return new(
            [
                .. problem
                    .Classes.Select(
                        (one, i) =>
                            new ClassDraft(
                                ClassId.From(one.Id),
                                [.. sessions[i].OrderBy(s => (s.Date, s.Slot.FirstPeriod))]
                            )
                    )
                    .Where(one => one.Sessions.Count > 0),
            ],
            [.. unplaced.Select(one => new UnplacedCourse(one.Key.Item1, one.Key.Item2, one.Value))]
        );
    }

    private static SessionPlan Session(PlanBasis basis, PlanRun run, int? instructor, int number, PlanPlace place)
    {
        var problem = basis.Problem;
        var (course, slot, lesson) = (problem.Courses[run.Course], basis.Slots[place.Slot], run.Sessions[number]);
        return new(
            ModuleId.From(course.ModuleId),
            lesson.Lesson,
            slot.HalfDay.Date,
            Slot.OfPeriods(slot.FirstPeriod, slot.FirstPeriod + lesson.Periods),
            [ClassId.From(problem.Classes[course.Class].Id)],
            instructor is { } who ? [InstructorId.From(problem.Instructors[who].Id)] : [],
            place.Room is { } room ? RoomId.From(problem.Rooms[room].Id) : null
        );
    }
}

/// <param name="Sessions">In the order of time.</param>
internal sealed record ClassDraft(ClassId Class, IReadOnlyList<SessionPlan> Sessions);

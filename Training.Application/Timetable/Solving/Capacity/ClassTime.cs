namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>Whether classes have as many half-days as sessions, in every stretch of time in which these must be.</summary>
internal sealed class ClassTime(PlanProblem problem)
{
    /// <summary>Of each class by itself; it is marked when it is short.</summary>
    public IEnumerable<Shortage> Alone(IReadOnlyList<ClassSpans> classes)
    {
        foreach (var one in classes)
        {
            foreach (var knowledge in Enum.GetValues<Knowledge>())
            {
                var spans = one.Known(knowledge);
                var found = Impossible(one, spans).Concat(Short(ShortageKind.ClassTime, spans, one.Open, knowledge));
                if (found.ToList() is not { Count: > 0 } shortages)
                    continue;
                one.IsShort = true;
                foreach (var shortage in shortages)
                    yield return shortage;
                break; // what follows from an order that cannot be kept says nothing
            }
        }
    }

    /// <summary>Of two classes that share trainees, and have enough half-days each.</summary>
    public IEnumerable<Shortage> Together(IReadOnlyList<ClassSpans> classes)
    {
        foreach (var (one, other) in problem.Apart.Select(pair => (classes[pair.One], classes[pair.Other])))
        {
            if (one.IsShort || other.IsShort)
                continue;
            var open = one.Open.Or(other.Open);
            var found = new[] { Knowledge.Days, Knowledge.Sequence, Knowledge.Order }
                .Select(known =>
                    Short(ShortageKind.ClassesTogether, [.. one.Known(known), .. other.Known(known)], open, known)
                        .ToList()
                )
                .FirstOrDefault(shortages => shortages.Count > 0);
            foreach (var shortage in found ?? [])
                yield return shortage;
        }
    }

    private IEnumerable<Shortage> Impossible(ClassSpans one, IReadOnlyList<RunSpan> spans) =>
        spans
            .Where(span => span.To < span.From && span.Sessions > 0)
            .Take(1)
            .Select(span => new Shortage(ShortageKind.NoDays, Day(span.From), Day(span.To), span.Sessions, Supply: 0)
            {
                Classes = [problem.Classes[one.Class].Code],
                Modules = [problem.Courses[problem.Runs[span.Run].Course].Module],
            });

    private IEnumerable<Shortage> Short(
        ShortageKind kind,
        IReadOnlyList<RunSpan> spans,
        OpenTime open,
        Knowledge knowledge
    )
    {
        var all = spans.Select(span => span.Run).Distinct().Count();
        foreach (var window in TightWindows.Of(spans, open))
        {
            var within = spans.Where(window.Holds).Select(span => span.Run).Distinct().ToList();
            var courses = within.ConvertAll(run => problem.Courses[problem.Runs[run].Course]);
            yield return new Shortage(kind, Day(window.From), Day(window.To), window.Demand, window.Supply)
            {
                ByOrder = knowledge != Knowledge.Days,
                Classes = [.. courses.Select(course => problem.Classes[course.Class].Code).Distinct()],
                Modules = within.Count == all ? [] : [.. courses.Select(course => course.Module).Distinct()],
            };
        }
    }

    private DateOnly Day(int slot) => problem.Slots[Math.Clamp(slot, 0, problem.Slots.Count - 1)].Date;
}

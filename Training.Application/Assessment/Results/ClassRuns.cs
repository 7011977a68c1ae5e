using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>
/// What is published of somebody in one module, class by class, in the order in which their sheets were opened, which no later
/// correction changes. A first sitting that an earlier class had already means that the whole module was taken again (RST-03);
/// what a class finishes that another began, because the person moved, goes on where it was (P21).
/// </summary>
internal sealed class ClassRuns
{
    private readonly List<PublishedLine> _lines = [];
    private readonly Dictionary<ClassId, int> _runs = [];

    public ClassRuns(IEnumerable<PublishedLine> lines)
    {
        var sat = new HashSet<string>(StringComparer.Ordinal);
        var own = lines.Where(line => !line.Mark.IsEmpty).GroupBy(line => line.Class);
        foreach (var @class in own.OrderBy(lines => lines.Min(line => line.Sheet.Value)))
        {
            var first = @class.Where(line => line.Sitting == 1).Select(line => line.Component).ToList();
            if (first.Exists(sat.Contains))
            {
                Last++;
                sat.Clear();
            }
            sat.UnionWith(first);
            _runs.Add(@class.Key, Last);
            _lines.AddRange(@class.OrderBy(line => line.Sitting));
        }
    }

    /// <summary>1 the first time that the module is taken, 2 the second.</summary>
    public int Last { get; } = 1;

    public IReadOnlySet<ClassId> LastClasses =>
        _runs.Where(one => one.Value == Last).Select(one => one.Key).ToHashSet();

    public IReadOnlyList<Attempt> Attempts(AssessmentPart part, IEnumerable<CaughtUp> madeUp) =>
        [
            .. from line in _lines
            where line.Component == part.Code
            orderby _runs[line.Class], line.Sitting // sheets of two classes may be opened in one act, and have no order
            let caughtUp = line.Mark.State == MarkState.Barred ? Of(line.Class, madeUp) : null
            select new Attempt(
                line.Sitting,
                line.Mark,
                Superseded: _runs[line.Class] < Last,
                Accepted: caughtUp is { Accepted: true },
                Owed: line.ByList && caughtUp is null
            ),
        ];

    /// <summary>
    /// What was made up for a bar of this class. It may be recorded in the class that the person moved to, of which nothing
    /// may be published yet.
    /// </summary>
    private CaughtUp? Of(ClassId @class, IEnumerable<CaughtUp> madeUp) =>
        madeUp
            .Where(one => _runs.GetValueOrDefault(one.Class, Last) == _runs[@class])
            .OrderByDescending(one => one.Class == @class)
            .ThenByDescending(one => _runs.ContainsKey(one.Class))
            .FirstOrDefault();
}

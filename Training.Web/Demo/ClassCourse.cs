using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Demo;

/// <summary>How far a class has come: what it still has to study, and from when on its mornings and afternoons are free.</summary>
internal sealed class ClassCourse
{
    private readonly List<ModulePlan> _left;
    private readonly Dictionary<string, DateOnly> _over = [];
    private readonly Dictionary<DayPart, DateOnly> _free;

    public ClassCourse(ClassSummary one, IReadOnlyList<ModulePlan> modules, DateOnly opens)
    {
        (Class, _left) = (one, [.. modules]);
        _free = new() { [DayPart.Morning] = opens, [DayPart.Afternoon] = opens };
    }

    public ClassSummary Class { get; }

    /// <summary>How many it has.</summary>
    public int Sessions { get; private set; }

    public DateOnly FreeFrom => _free.Values.Min();

    /// <summary>Half-days, the one that is free first before the other.</summary>
    public IEnumerable<DayPart> Parts => _free.OrderBy(part => part.Value).ThenBy(part => part.Key).Select(p => p.Key);

    /// <summary>Modules not yet begun whose prerequisites are.</summary>
    public IEnumerable<ModulePlan> Open => _left.Where(module => module.Prerequisites.All(_over.ContainsKey));

    /// <summary>Whether it finds a place or not, it is tried once.</summary>
    public void Begin(ModulePlan module) => _left.Remove(module);

    /// <summary>The first day on which a module, or what is left of it, can go on.</summary>
    public DateOnly Earliest(ModulePlan module, DayPart part) =>
        module
            .Prerequisites.Append(module.Code)
            .Select(code => _over.TryGetValue(code, out var last) ? last.AddDays(1) : _free[part])
            .Append(_free[part])
            .Max();

    /// <param name="last">The last day that is planned.</param>
    public void Take(ModulePlan module, DayPart part, int sessions, DateOnly last)
    {
        (_over[module.Code], _free[part]) = (last, last.AddDays(1));
        Sessions += sessions;
    }
}

namespace Training.Application.Assessment.Sheets;

/// <summary>By when the marks of a class in a module are to be published.</summary>
/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
[Requires(Permission.ViewMarks)]
public sealed record ShowDueDate(string Class, string Module) : IQuery<DueDate>;

/// <param name="On">Null while no exam is on the timetable.</param>
/// <param name="IsPast">That day is over.</param>
public sealed record DueDate(DateOnly? On, bool IsPast);

internal sealed class ShowDueDateHandler(SheetPlans plans, DueDates due, TimeProvider clock)
    : IRequestHandler<ShowDueDate, Result<DueDate>>
{
    public async Task<Result<DueDate>> Handle(ShowDueDate query, CancellationToken ct)
    {
        if (await plans.Find(query.Class, query.Module, ct) is not { } plan)
            return SheetRefusals.Unknown;

        var known = await due.Of([plan.Class.Id], [plan.Module], plan.Rules, ct);
        return known.TryGetValue((plan.Class.Id, plan.Module.Id), out var on)
            ? new DueDate(on, on < clock.Day())
            : new DueDate(On: null, IsPast: false);
    }
}

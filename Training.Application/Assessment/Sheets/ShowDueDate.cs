namespace Training.Application.Assessment.Sheets;

/// <summary>By when the marks of a class in a module are to be published.</summary>
/// <param name="Class">Its code.</param>
/// <param name="Module">Its code.</param>
/// <param name="Sitting">1 the first, 2 the resit.</param>
[Requires(Permission.ViewMarks)]
public sealed record ShowDueDate(string Class, string Module, int Sitting = 1) : IQuery<DueDate>;

/// <param name="On">Null while no day is known of the exam.</param>
/// <param name="IsPast">That day is over.</param>
public sealed record DueDate(DateOnly? On, bool IsPast);

internal sealed class ShowDueDateHandler(ISheetsDb db, SheetPlans plans, DueDates due, TimeProvider clock)
    : IRequestHandler<ShowDueDate, Result<DueDate>>
{
    public async Task<Result<DueDate>> Handle(ShowDueDate query, CancellationToken ct)
    {
        if (await plans.Find(query.Class, query.Module, ct) is not { } plan)
            return SheetRefusals.Unknown;

        var on = query.Sitting == 1 ? await OfFirst(plan, ct) : await OfLater(plan, query.Sitting, ct);
        return new DueDate(on, on < clock.Day());
    }

    private async Task<DateOnly?> OfFirst(SheetPlan plan, CancellationToken ct)
    {
        var known = await due.Of([plan.Class.Id], [plan.Module], plan.Rules, ct);
        return known.TryGetValue((plan.Class.Id, plan.Module.Code), out var on) ? on : null;
    }

    private async Task<DateOnly?> OfLater(SheetPlan plan, int sitting, CancellationToken ct)
    {
        var (place, module) = (plan.Class.Id, plan.Module.Id);
        var sat = await db
            .GradeSheets.Where(one => one.ClassId == place && one.ModuleId == module && one.Sitting == sitting)
            .MaxAsync(one => one.SatOn, ct);
        return sat is { } day ? (await due.After([day], plan.Rules, ct))[day] : null;
    }
}

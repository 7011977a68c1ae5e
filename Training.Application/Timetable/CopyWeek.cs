using FluentValidation;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>Plans the sessions of one week of a cohort, or of one class, again in another week: all of them or none.</summary>
/// <param name="From">Any day of the week to copy.</param>
/// <param name="To">Any day of the week to fill.</param>
/// <param name="Class">Null: every class of the cohort.</param>
[Requires(Permission.EditTimetable)]
public sealed record CopyWeek(CohortId Cohort, DateOnly From, DateOnly To, ClassId? Class = null) : ICommand<int>;

internal sealed class CopyWeekRules : AbstractValidator<CopyWeek>
{
    public CopyWeekRules()
    {
        RuleFor(r => r.From).IsPlannable();
        RuleFor(r => r.To).IsPlannable();
    }
}

internal sealed class CopyWeekHandler(ITimetableDb db, TimetableEditor editor) : IRequestHandler<CopyWeek, Result<int>>
{
    public async Task<Result<int>> Handle(CopyWeek command, CancellationToken ct)
    {
        var (monday, later) = (command.From.Monday(), command.To.Monday().DayNumber - command.From.Monday().DayNumber);
        var week = await db
            .Sessions.AsNoTracking()
            .Include(session => session.Bookings)
            .Where(session => session.CohortId == command.Cohort && session.State == SessionState.Planned)
            .Where(session => session.Date >= monday && session.Date < monday.AddDays(7))
            .OrderBy(session => session.Date)
            .ThenBy(session => session.From)
            .ToListAsync(ct);
        var plans = week.Select(session => session.Plan)
            .Where(plan => command.Class is not { } one || plan.Classes.Contains(one))
            .Select(plan => plan with { Date = plan.Date.AddDays(later), Lesson = null })
            .ToList();
        if (plans.Count == 0)
            return TimetableErrors.NothingToCopy.With("monday", monday);

        var placed = await editor.Place(nameof(CopyWeek), plans, ct);
        return placed.Succeeded(out var ids) ? ids.Count : Result<int>.Refuse(placed.Errors);
    }
}

using FluentValidation;

namespace Training.Application.Timetable.Calendar;

/// <param name="From">The first day on which it counts, until the next grid begins.</param>
/// <param name="Periods">In the order of the day; their numbers follow from it.</param>
public sealed record GridDetails(DateOnly From, string NameVi, string NameEn, IReadOnlyList<BellPeriod> Periods);

internal sealed class GridDetailsRules : AbstractValidator<GridDetails>
{
    public GridDetailsRules()
    {
        RuleFor(grid => grid.From).NotEmpty().WithErrorCode("calendar.day_missing");
        RuleFor(grid => grid.NameVi).Must(HasName).WithErrorCode("calendar.name_missing");
        RuleFor(grid => grid.NameEn).Must(HasName).WithErrorCode("calendar.name_missing");
    }

    private static bool HasName(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= 100;
}

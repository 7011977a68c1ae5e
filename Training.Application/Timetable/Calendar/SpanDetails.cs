using FluentValidation;

namespace Training.Application.Timetable.Calendar;

/// <param name="To">The last day of the span.</param>
/// <param name="Confirmed">Somebody compared it with the announcement; until then it only proposes.</param>
public sealed record SpanDetails(
    DateOnly From,
    DateOnly To,
    CalendarKind Kind,
    string NameVi,
    string NameEn,
    bool Confirmed
);

internal sealed class SpanDetailsRules : AbstractValidator<SpanDetails>
{
    /// <summary>Longer than any break; a mistyped year is not a break.</summary>
    private const int MostDays = 60;

    public SpanDetailsRules()
    {
        RuleFor(span => span.From).NotEmpty().WithErrorCode("calendar.day_missing");
        RuleFor(span => span.To)
            .Must((span, to) => span.From <= to && to.DayNumber - span.From.DayNumber < MostDays)
            .WithErrorCode("calendar.span_reversed");
        RuleFor(span => span.NameVi).Must(HasName).WithErrorCode("calendar.name_missing");
        RuleFor(span => span.NameEn).Must(HasName).WithErrorCode("calendar.name_missing");
    }

    private static bool HasName(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= 100;
}

using FluentValidation;
using Training.Application.Timetable.Places;

namespace Training.Application.Timetable.Instructors;

/// <summary>What the office decides about an instructor, as a whole.</summary>
/// <param name="Code">Short, for lists; unique.</param>
/// <param name="Name">Without the academic title.</param>
/// <param name="Title">ThS., TS.; printed before the name.</param>
/// <param name="Modules">Codes of the modules that they may teach.</param>
/// <param name="Unavailable">Half-days of every week on which they cannot teach.</param>
/// <param name="MaxPerWeek">Periods, 0 to 100.</param>
/// <param name="LeftOn">The first day on which they no longer teach; null while they do.</param>
public sealed record InstructorDetails(
    string Code,
    string Name,
    string? Title,
    IReadOnlyList<string> Modules,
    IReadOnlyList<WeeklyHalfDay> Unavailable,
    int MaxPerWeek = Instructor.DefaultMaxPerWeek,
    DateOnly? LeftOn = null
)
{
    /// <summary>Half-days of every week on which they would rather not teach; those on which they cannot are no wish.</summary>
    public IReadOnlyList<WeeklyHalfDay> Unwanted { get; init; } = [];
}

internal sealed class InstructorDetailsRules : AbstractValidator<InstructorDetails>
{
    public InstructorDetailsRules()
    {
        RuleFor(who => who.Code).Must(ShortCode.Fits).WithErrorCode("instructors.code_malformed");
        RuleFor(who => who.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name) && name.Length <= 100)
            .WithErrorCode("instructors.name_missing");
        RuleFor(who => who.Title).MaximumLength(30).WithErrorCode("instructors.title_too_long");
        RuleFor(who => who.MaxPerWeek).InclusiveBetween(0, 100).WithErrorCode("instructors.load_out_of_range");
    }
}

using FluentValidation;

namespace Training.Application.Timetable.Places;

/// <param name="Code">Short, for lists; unique.</param>
/// <param name="Address">The way to it, as a trainee needs it; at most 200 characters.</param>
public sealed record SiteDetails(string Code, string NameVi, string NameEn, string? Address);

internal sealed class SiteDetailsRules : AbstractValidator<SiteDetails>
{
    public SiteDetailsRules()
    {
        RuleFor(site => site.Code).Must(ShortCode.Fits).WithErrorCode("places.code_malformed");
        RuleFor(site => site.NameVi).Must(HasName).WithErrorCode("places.name_missing");
        RuleFor(site => site.NameEn).Must(HasName).WithErrorCode("places.name_missing");
        RuleFor(site => site.Address).MaximumLength(200).WithErrorCode("places.address_too_long");
    }

    private static bool HasName(string? name) => !string.IsNullOrWhiteSpace(name) && name.Length <= 100;
}

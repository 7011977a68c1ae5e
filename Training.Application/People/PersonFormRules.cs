using System.Linq.Expressions;
using FluentValidation;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>The shape of a form; what its values mean is for <see cref="PersonFormReader"/> to say.</summary>
internal sealed class PersonFormRules : AbstractValidator<PersonForm>
{
    private const int LongestText = 300;

    public PersonFormRules()
    {
        RuleFor(form => form.GraduationYear).InclusiveBetween(1950, 2100).WithErrorCode("people.graduation_year_range");
        RuleFor(form => form.Ethnicity)
            .Must(code => string.IsNullOrEmpty(code) || EthnicGroup.Find(code) is not null)
            .WithErrorCode("people.ethnicity_unknown");
        RuleFor(form => form.GivenName)
            .Must((form, given) => string.IsNullOrWhiteSpace(given) || IsWordOf(given, form.FullName))
            .WithErrorCode("people.given_name_not_in_name");
        Short(form => form.IdIssuedBy);
        Short(form => form.BirthPlace);
        Short(form => form.AncestralHome);
        Short(form => form.Residence);
        Short(form => form.Religion);
        Short(form => form.Health);
        Short(form => form.University);
        Short(form => form.FieldOfStudy);
        Short(form => form.ForeignLanguage);
        Short(form => form.ComputerSkills);
    }

    private void Short(Expression<Func<PersonForm, string?>> text) =>
        RuleFor(text).MaximumLength(LongestText).WithErrorCode("people.text_too_long");

    private static bool IsWordOf(string given, string? name) =>
        Vietnamese.Fold(name ?? "").Split(' ').Contains(Vietnamese.Fold(given));
}

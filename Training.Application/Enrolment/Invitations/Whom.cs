using FluentValidation;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>Whose accounts it is about: the trainees of a cohort, of a class, or people picked from a list.</summary>
/// <param name="Cohort">Its code.</param>
/// <param name="Class">Its code.</param>
public sealed record Whom(string? Cohort, string? Class, IReadOnlyList<PersonId> Picked)
{
    public static Whom InCohort(string code) => new(code, null, []);

    public static Whom InClass(string code) => new(null, code, []);

    public static Whom People(params IReadOnlyList<PersonId> picked) => new(null, null, picked);

    /// <summary>What the round is called.</summary>
    public string? Subject => Class ?? Cohort;

    public bool IsNobody => Subject is null && Picked.Count == 0;
}

internal sealed class WhomRules : AbstractValidator<Whom>
{
    private const int Most = 5_000;

    public WhomRules()
    {
        RuleFor(whom => whom.IsNobody).Equal(false).WithErrorCode("enrolment.nobody_chosen");
        RuleFor(whom => whom.Picked.Count).LessThanOrEqualTo(Most).WithErrorCode("invitations.too_many_chosen");
    }
}

using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>The diploma is of a university of one of these kinds: public, private, foreign (ELG-03).</summary>
public sealed record UniversityOfKind : Condition
{
    public IReadOnlyList<UniversityKind> Kinds { get; init; } = [];

    internal override Answer Judge(ApplicantFile file) =>
        file.Person.UniversityKind is { } kind
            ? Answer.Of(Kinds.Contains(kind), kind)
            : Answer.Unknown(Reasons.Missing);

    internal override IEnumerable<Error> Flaws() => Kinds.Count == 0 ? [PolicyErrors.NothingChosen] : [];
}

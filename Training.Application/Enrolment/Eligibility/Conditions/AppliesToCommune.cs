using Training.Application.Enrolment.Eligibility.Reading;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>Applies to work in a commune, any or one of a list (ELG-05).</summary>
public sealed record AppliesToCommune : Condition
{
    /// <summary>Names with their kind; none: any commune will do.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    internal override Answer Judge(ApplicantFile file)
    {
        if (file.Application.Unit is not { } id || file.Places.Find(id) is not { } unit)
            return Answer.Unknown("policies.no_unit");

        var listed = Communes.Count == 0 || Communes.Any(name => Places.SameName(name.Split(',')[0], unit.Name));
        return Answer.Of(unit.Level == UnitLevel.Commune && listed, unit.Name);
    }

    internal override IEnumerable<Error> Flaws()
    {
        if (Communes.Count > MostValues || Communes.Any(name => name.Length > LongestText))
            yield return PolicyErrors.TooMuch.With("most", MostValues).With("longest", LongestText);
    }
}

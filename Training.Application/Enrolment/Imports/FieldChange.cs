using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>One field as it was and as it will be. The values are as stored; who shows them puts them into words.</summary>
public sealed record FieldChange(ApplicantField Field, object? Old, object? New)
{
    private static readonly (ApplicantField Field, Func<PersonDetails, object?> Of)[] OfPerson =
    [
        (ApplicantField.FullName, p => p.FullName),
        (ApplicantField.Birth, p => p.Birth),
        (ApplicantField.Gender, p => p.Gender),
        (ApplicantField.IdNumber, p => p.IdNumber),
        (ApplicantField.IdIssuedOn, p => p.IdIssuedOn),
        (ApplicantField.IdIssuedBy, p => p.IdIssuedBy),
        (ApplicantField.Phone, p => p.Phone),
        (ApplicantField.Email, p => p.Email),
        (ApplicantField.BirthPlace, p => p.BirthPlace),
        (ApplicantField.AncestralHome, p => p.AncestralHome),
        (ApplicantField.Residence, p => p.Residence),
        (ApplicantField.Ethnicity, p => p.Ethnicity),
        (ApplicantField.Religion, p => p.Religion),
        (ApplicantField.Party, p => p.Party),
        (ApplicantField.Health, p => p.Health),
        (ApplicantField.Degree, p => p.Degree),
        (ApplicantField.University, p => p.University),
        (ApplicantField.UniversityKind, p => p.UniversityKind),
        (ApplicantField.StudyMode, p => p.StudyMode),
        (ApplicantField.DegreeGrade, p => p.DegreeGrade),
        (ApplicantField.FieldOfStudy, p => p.FieldOfStudy),
        (ApplicantField.GraduationYear, p => p.GraduationYear),
        (ApplicantField.ForeignLanguage, p => p.ForeignLanguage),
        (ApplicantField.ComputerSkills, p => p.ComputerSkills),
    ];

    private static readonly (ApplicantField Field, Func<CandidacyDetails, object?> Of)[] OfCandidacy =
    [
        (ApplicantField.FileNumber, c => c.FileNumber),
        (ApplicantField.FiledOn, c => c.FiledOn),
        (ApplicantField.Post, c => c.Post),
        (ApplicantField.Unit, c => c.Unit),
        (ApplicantField.Note, c => c.Note),
    ];

    /// <summary>Field by field, in the order of a personal file.</summary>
    public static IEnumerable<FieldChange> Between(Applicant old, Applicant @new) =>
        OfPerson
            .Select(field => new FieldChange(field.Field, field.Of(old.Person), field.Of(@new.Person)))
            .Concat(
                OfCandidacy.Select(field => new FieldChange(
                    field.Field,
                    old.Candidacy is { } before ? field.Of(before) : null,
                    @new.Candidacy is { } after ? field.Of(after) : null
                ))
            )
            .Where(change => !Equals(change.Old, change.New));
}

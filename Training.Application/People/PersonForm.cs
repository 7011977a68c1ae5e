using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>A personal file as a form holds it: what must be read is text, what is chosen is a value.</summary>
public sealed record PersonForm
{
    public string? FullName { get; init; }
    public string? GivenName { get; init; }
    public string? Birth { get; init; }
    public Gender? Gender { get; init; }
    public string? IdNumber { get; init; }
    public string? IdIssuedOn { get; init; }
    public string? IdIssuedBy { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? BirthPlace { get; init; }
    public string? AncestralHome { get; init; }
    public string? Residence { get; init; }
    public string? Ethnicity { get; init; }
    public string? Religion { get; init; }
    public PartyMembership? Party { get; init; }
    public string? Health { get; init; }
    public DegreeLevel? Degree { get; init; }
    public string? University { get; init; }
    public UniversityKind? UniversityKind { get; init; }
    public StudyMode? StudyMode { get; init; }
    public DegreeGrade? DegreeGrade { get; init; }
    public string? FieldOfStudy { get; init; }
    public int? GraduationYear { get; init; }
    public string? ForeignLanguage { get; init; }
    public string? ComputerSkills { get; init; }

    public static PersonForm Of(PersonDetails details) =>
        new()
        {
            FullName = details.FullName,
            GivenName = details.GivenName,
            Birth = $"{details.Birth}",
            Gender = details.Gender,
            IdNumber = details.IdNumber,
            IdIssuedOn = details.IdIssuedOn is { } day ? $"{PartialDate.Of(day)}" : null,
            IdIssuedBy = details.IdIssuedBy,
            Phone = details.Phone is null ? null : PhoneNumber.Show(details.Phone),
            Email = details.Email,
            BirthPlace = details.BirthPlace,
            AncestralHome = details.AncestralHome,
            Residence = details.Residence,
            Ethnicity = details.Ethnicity,
            Religion = details.Religion,
            Party = details.Party,
            Health = details.Health,
            Degree = details.Degree,
            University = details.University,
            UniversityKind = details.UniversityKind,
            StudyMode = details.StudyMode,
            DegreeGrade = details.DegreeGrade,
            FieldOfStudy = details.FieldOfStudy,
            GraduationYear = details.GraduationYear,
            ForeignLanguage = details.ForeignLanguage,
            ComputerSkills = details.ComputerSkills,
        };
}

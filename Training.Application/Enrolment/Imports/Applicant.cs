using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>What one row says: the person, and what they apply for. A candidacy of null: no application to this cohort.</summary>
public sealed record Applicant(PersonDetails Person, CandidacyDetails? Candidacy);

/// <summary>What an import does with a person who is already on file.</summary>
public enum KnownPersonPolicy
{
    /// <summary>Fills in what is not known yet and keeps the rest.</summary>
    FillBlanks,

    /// <summary>What the file says replaces what is on file; a blank cell replaces nothing.</summary>
    Overwrite,

    /// <summary>Leaves the person as they are.</summary>
    Skip,
}

internal static class ApplicantMerge
{
    public static Applicant Apply(this KnownPersonPolicy policy, Applicant onFile, Applicant inFile) =>
        policy switch
        {
            KnownPersonPolicy.Overwrite => inFile.Over(onFile),
            KnownPersonPolicy.FillBlanks => onFile.Over(inFile),
            _ => onFile,
        };

    /// <summary>The one on top wins wherever it says anything.</summary>
    private static Applicant Over(this Applicant top, Applicant below) =>
        new(
            top.Person.Over(below.Person),
            top.Candidacy is null || below.Candidacy is null
                ? top.Candidacy ?? below.Candidacy
                : top.Candidacy.Over(below.Candidacy)
        );

    public static PersonDetails Over(this PersonDetails top, PersonDetails below) =>
        top with
        {
            Birth = top.Birth.Precision > below.Birth.Precision ? below.Birth : top.Birth,
            GivenName = top.GivenName ?? (top.FullName == below.FullName ? below.GivenName : null),
            Gender = top.Gender ?? below.Gender,
            IdNumber =
                top.IdNumber is { Length: 9 } && below.IdNumber is { Length: 12 }
                    ? below.IdNumber // an old card's number never displaces the one for life (PID-06)
                    : top.IdNumber ?? below.IdNumber,
            IdIssuedOn = top.IdIssuedOn ?? below.IdIssuedOn,
            IdIssuedBy = top.IdIssuedBy ?? below.IdIssuedBy,
            Phone = top.Phone ?? below.Phone,
            Email = top.Email ?? below.Email,
            BirthPlace = top.BirthPlace ?? below.BirthPlace,
            AncestralHome = top.AncestralHome ?? below.AncestralHome,
            Residence = top.Residence ?? below.Residence,
            Ethnicity = top.Ethnicity ?? below.Ethnicity,
            Religion = top.Religion ?? below.Religion,
            Party = top.Party ?? below.Party,
            Health = top.Health ?? below.Health,
            Degree = top.Degree ?? below.Degree,
            University = top.University ?? below.University,
            UniversityKind = top.UniversityKind ?? below.UniversityKind,
            StudyMode = top.StudyMode ?? below.StudyMode,
            DegreeGrade = top.DegreeGrade ?? below.DegreeGrade,
            FieldOfStudy = top.FieldOfStudy ?? below.FieldOfStudy,
            GraduationYear = top.GraduationYear ?? below.GraduationYear,
            ForeignLanguage = top.ForeignLanguage ?? below.ForeignLanguage,
            ComputerSkills = top.ComputerSkills ?? below.ComputerSkills,
        };

    public static CandidacyDetails Over(this CandidacyDetails top, CandidacyDetails below) =>
        new()
        {
            FileNumber = top.FileNumber ?? below.FileNumber,
            FiledOn = top.FiledOn ?? below.FiledOn,
            Post = top.Post ?? below.Post,
            Unit = top.Unit ?? below.Unit,
            Note = top.Note ?? below.Note,
        };
}

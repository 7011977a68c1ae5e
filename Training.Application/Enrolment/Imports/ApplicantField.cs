namespace Training.Application.Enrolment.Imports;

/// <summary>What a column of an applicants' list can hold. Stored by name with the import.</summary>
public enum ApplicantField
{
    FullName,

    /// <summary>Surname and middle names where the list keeps the given name in a column of its own.</summary>
    FamilyNames,
    GivenName,
    Birth,
    Gender,
    IdNumber,
    IdIssuedOn,
    IdIssuedBy,
    Phone,
    Email,
    BirthPlace,
    AncestralHome,
    Residence,
    Ethnicity,
    Religion,
    Party,
    Health,
    Degree,
    University,
    UniversityKind,
    StudyMode,
    DegreeGrade,
    FieldOfStudy,
    GraduationYear,
    ForeignLanguage,
    ComputerSkills,
    FileNumber,
    FiledOn,
    Post,
    Unit,
    Note,
}

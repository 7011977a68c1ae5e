namespace Training.Application.People.Contracts;

public enum Gender
{
    Male,
    Female,
}

public enum DegreeLevel
{
    Intermediate,
    College,
    Bachelor,
    Master,
    Doctor,
}

/// <summary>Classification on the diploma, from trung bình to xuất sắc.</summary>
public enum DegreeGrade
{
    Average,
    FairlyAverage,
    Good,
    VeryGood,
    Excellent,
}

public enum UniversityKind
{
    Public,
    Private,
    Foreign,
}

/// <summary>Chính quy, vừa làm vừa học, từ xa, liên thông.</summary>
public enum StudyMode
{
    FullTime,
    InService,
    Distance,
    Bridging,
}

/// <summary>Sensitive (SEC-03).</summary>
public enum PartyMembership
{
    None,
    YouthUnion,
    Probationary,
    Full,
}

/// <summary>
/// All that a personal file says of a person, read and normalised. What is null is not known.
/// Ethnicity, religion, party and health are sensitive (SEC-03); they and the ID number are sealed when stored.
/// </summary>
public sealed record PersonDetails
{
    public required string FullName { get; init; }

    /// <summary>The word that is the given name, where it is not the last (NAM-02).</summary>
    public string? GivenName { get; init; }
    public required PartialDate Birth { get; init; }
    public Gender? Gender { get; init; }

    /// <summary>12 digits, or the 9 of an old identity card (PID-01, PID-06).</summary>
    public string? IdNumber { get; init; }
    public DateOnly? IdIssuedOn { get; init; }
    public string? IdIssuedBy { get; init; }

    /// <summary>E.164, such as +84912345678 (PHO-01).</summary>
    public string? Phone { get; init; }
    public string? Email { get; init; }

    public string? BirthPlace { get; init; }
    public string? AncestralHome { get; init; }
    public string? Residence { get; init; }

    /// <summary>The statistical code of one of the 54 groups (ETH-01).</summary>
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

    /// <summary>As pages show it until more is asked for: numbers and addresses as hints, nothing sensitive.</summary>
    public PersonDetails Masked() =>
        WithoutSealedParts() with
        {
            IdNumber = IdNumber is { } number ? Contracts.IdNumber.Hint(number) : null,
            Phone = Phone is null ? null : PhoneNumber.Hint(Phone),
            Email = Email is null ? null : EmailAddress.Hint(Email),
        };

    internal PersonDetails WithoutSealedParts() =>
        this with
        {
            IdNumber = null,
            IdIssuedOn = null,
            IdIssuedBy = null,
            Ethnicity = null,
            Religion = null,
            Party = null,
            Health = null,
        };
}

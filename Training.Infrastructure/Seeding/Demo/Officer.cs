namespace Training.Infrastructure.Seeding.Demo;

/// <summary>A person made up for the demonstration; the words are Vietnamese, as a list has them.</summary>
internal sealed record Officer(
    string Name,
    DateOnly Birth,
    bool Female,
    string IdNumber,
    string Phone,
    string Email,
    string Ethnicity,
    string Home,
    string Unit,
    string Degree,
    string University,
    string Field,
    string Grade,
    int Graduated,
    string Language,
    string Post,
    DateOnly Filed
)
{
    public string StudyMode { get; init; } = "Chính quy";

    /// <summary>Null on lists that say no more.</summary>
    public OfficerFile? File { get; init; }
}

/// <summary>What the file of an applicant says beside.</summary>
internal sealed record OfficerFile(string Number, string Residence, string UniversityKind);

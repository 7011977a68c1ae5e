using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Training.Application.Enrolment.Eligibility.Conditions;

/// <summary>
/// One thing that a policy asks of an applicant. The list is closed: each kind reads one part of the file, and says met,
/// not met or unknown with what it saw. An applicant is never rejected by what cannot be read.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(VietnameseCitizen), "vietnameseCitizen")]
[JsonDerivedType(typeof(AgeAtMost), "ageAtMost")]
[JsonDerivedType(typeof(ResidenceInProvince), "residenceInProvince")]
[JsonDerivedType(typeof(ResidenceInCommunes), "residenceInCommunes")]
[JsonDerivedType(typeof(DegreeAtLeast), "degreeAtLeast")]
[JsonDerivedType(typeof(UniversityOfKind), "universityOfKind")]
[JsonDerivedType(typeof(StudiedInMode), "studiedInMode")]
[JsonDerivedType(typeof(GradeAtLeast), "gradeAtLeast")]
[JsonDerivedType(typeof(FieldForPost), "fieldForPost")]
[JsonDerivedType(typeof(EthnicMinority), "ethnicMinority")]
[JsonDerivedType(typeof(LanguageAtLeast), "languageAtLeast")]
[JsonDerivedType(typeof(OfficeComputing), "officeComputing")]
[JsonDerivedType(typeof(AppliesToCommune), "appliesToCommune")]
[JsonDerivedType(typeof(ShownByPapers), "shownByPapers")]
public abstract record Condition
{
    public const int LongestRule = 40;
    public const int LongestText = 200;
    public const int MostValues = 200;

    /// <summary>Where it is written, as reasons cite it: ELG-02, or an article of the notice. At most 40 characters.</summary>
    public string Rule { get; init; } = "";

    [JsonIgnore]
    public ConditionKind Kind => Enum.Parse<ConditionKind>(GetType().Name);

    /// <summary>Its answer tells something of SEC-03 and is hidden from whoever may not see that.</summary>
    [JsonIgnore]
    public bool IsSensitive => this is EthnicMinority;

    /// <summary>
    /// It is read from free words or shown by papers only, so HR may settle it by a <see cref="Finding"/>. What the file holds as a date or
    /// a choice is corrected in the file: there is one truth.
    /// </summary>
    [JsonIgnore]
    public bool MaySettle =>
        this
            is ResidenceInProvince
                or ResidenceInCommunes
                or FieldForPost
                or LanguageAtLeast
                or OfficeComputing
                or ShownByPapers;

    internal abstract Answer Judge(ApplicantFile file);

    /// <summary>What makes it impossible to judge by; fields are named as in the file.</summary>
    internal virtual IEnumerable<Error> Flaws() => [];

    /// <summary>
    /// What it asks, whatever rule it is cited by: the same requirement in two paths or two editions has one key, one answer
    /// and one finding; asked otherwise it is another. At most 40 characters.
    /// </summary>
    internal string Key()
    {
        var asked = JsonSerializer.SerializeToUtf8Bytes<Condition>(this with { Rule = "" }, PolicyFile.Json);
        return $"{Kind}:{Convert.ToHexStringLower(SHA256.HashData(asked).AsSpan(0, 6))}";
    }
}

/// <summary>What a condition looks at.</summary>
public enum ConditionKind
{
    VietnameseCitizen,
    AgeAtMost,
    ResidenceInProvince,
    ResidenceInCommunes,
    DegreeAtLeast,
    UniversityOfKind,
    StudiedInMode,
    GradeAtLeast,
    FieldForPost,
    EthnicMinority,
    LanguageAtLeast,
    OfficeComputing,
    AppliesToCommune,
    ShownByPapers,
}

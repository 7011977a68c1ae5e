namespace Training.Application.Enrolment.Imports;

/// <summary>What an import itself has to say of a row, beside what is said of single values.</summary>
internal static class ImportRemarks
{
    public static readonly Remark NameMissing = Error("name_missing");
    public static readonly Remark BirthMissing = Error("birth_missing");
    public static readonly Remark IdNumberMissing = Warning("id_number_missing");
    public static readonly Remark PhoneMissing = Warning("phone_missing");
    public static readonly Remark EmailMissing = Warning("email_missing");
    public static readonly Remark UnitMissing = Warning("unit_missing");

    /// <summary>Facts: unit.</summary>
    public static readonly Remark UnitNear = Warning("unit_near");
    public static readonly Remark UnitUnknown = Error("unit_unknown");

    /// <summary>Facts: count, units.</summary>
    public static readonly Remark UnitAmbiguous = Error("unit_ambiguous");

    /// <summary>Facts: value, latest.</summary>
    public static readonly Remark YearUnreadable = Error("year_unreadable");

    /// <summary>Facts: rows.</summary>
    public static readonly Remark NumberTwice = Error("number_twice");
    public static readonly Remark PersonTwice = Error("person_twice");
    public static readonly Remark NamesakeInFile = Warning("namesake_in_file");

    public static readonly Remark NumberOfSomeoneElse = Error("number_of_someone_else");
    public static readonly Remark Skipped = Warning("known_person_skipped");

    /// <summary>Facts: fields.</summary>
    public static readonly Remark KeptOnFile = Warning("kept_on_file");
    public static readonly Remark CandidacySettled = Warning("candidacy_settled");

    private static Remark Error(string name) => new($"imports.{name}", Severity.Error);

    private static Remark Warning(string name) => new($"imports.{name}", Severity.Warning);
}

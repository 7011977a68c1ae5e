namespace Training.Application.People.Contracts;

/// <summary>What can be said about a typed value of a personal file. Sensitive values are never among the facts.</summary>
internal static class ValueRemarks
{
    public static readonly Remark NameTooLong = Error("name_too_long");
    public static readonly Remark NameOdd = Error("name_odd");
    public static readonly Remark NameDamaged = Error("name_damaged");
    public static readonly Remark NameRecased = Warning("name_recased");

    public static readonly Remark IdNumberRounded = Error("id_number_rounded");
    public static readonly Remark IdNumberLetterO = Error("id_number_letter_o");
    public static readonly Remark IdNumberLetterI = Error("id_number_letter_i");
    public static readonly Remark IdNumberOdd = Error("id_number_odd");
    public static readonly Remark IdNumberLength = Error("id_number_length");
    public static readonly Remark IdNumberZeros = Warning("id_number_zeros_restored");
    public static readonly Remark IdNumberProvince = Warning("id_number_province");
    public static readonly Remark IdNumberFemale = Warning("id_number_says_female");
    public static readonly Remark IdNumberMale = Warning("id_number_says_male");
    public static readonly Remark IdNumberYear = Warning("id_number_year");

    public static readonly Remark PhoneSeveral = Warning("phone_several");
    public static readonly Remark PhoneOdd = Error("phone_odd");
    public static readonly Remark PhoneForeign = Warning("phone_foreign");
    public static readonly Remark PhoneZero = Warning("phone_zero_restored");
    public static readonly Remark PhoneLength = Error("phone_length");
    public static readonly Remark PhoneConverted = Warning("phone_converted");

    public static readonly Remark EmailAccent = Error("email_accent");
    public static readonly Remark EmailForm = Error("email_form");

    public static readonly Remark DateUnreadable = Error("date_unreadable");
    public static readonly Remark DateYearShort = Error("date_year_short");
    public static readonly Remark DateMonth = Error("date_month");
    public static readonly Remark DateDay = Error("date_day");
    public static readonly Remark DateNotWhole = Error("date_not_whole");
    public static readonly Remark BirthInFuture = Error("birth_in_future");
    public static readonly Remark BirthImplausible = Warning("birth_implausible");

    public static readonly Remark GenderUnknown = Error("gender_unknown");
    public static readonly Remark DegreeUnknown = Error("degree_unknown");
    public static readonly Remark GradeUnknown = Error("grade_unknown");
    public static readonly Remark UniversityKindUnknown = Error("university_kind_unknown");
    public static readonly Remark StudyModeUnknown = Error("study_mode_unknown");
    public static readonly Remark PartyUnknown = Error("party_unknown");
    public static readonly Remark EthnicityUnknown = Error("ethnicity_unknown");

    public static readonly Remark PostUnknown = Error("post_unknown");

    private static Remark Error(string name) => new($"people.{name}", Severity.Error);

    private static Remark Warning(string name) => new($"people.{name}", Severity.Warning);
}

namespace Training.Application.Enrolment.Eligibility;

internal static class PolicyErrors
{
    public static readonly Error Unknown = new("policies.unknown", ErrorKind.NotFound);
    public static readonly Error HasDraft = new("policies.has_draft", ErrorKind.Conflict);
    public static readonly Error NotADraft = new("policies.not_a_draft", ErrorKind.Conflict);

    public static readonly Error NoneInForce = new("policies.none_in_force", ErrorKind.Conflict);
    public static readonly Error ConditionGone = new("policies.condition_gone", ErrorKind.Conflict);
    public static readonly Error CorrectTheFile = new("policies.correct_the_file", ErrorKind.Conflict);

    public static readonly Error UnitUnknown = Of("unit_unknown", "Unit");
    public static readonly Error HeaderUnknown = Of("header_unknown", "Pasted");
    public static readonly Error TooManyRows = Of("too_many_rows", "Pasted");
    public static readonly Error FileUnreadable = Of("file_unreadable", "File");
    public static readonly Error FileTooLarge = Of("file_too_large", "File");

    /// <summary>Where something is wrong; what it is stands in the fact <c>flaw</c>.</summary>
    public static readonly Error InShared = Of("in_shared", "");
    public static readonly Error InPath = Of("in_path", "");
    public static readonly Error OfPath = Of("of_path", "");

    public static readonly Error NoPath = Of("no_path", "Paths");
    public static readonly Error TooManyPaths = Of("too_many_paths", "Paths");
    public static readonly Error NoCondition = Of("no_condition", "Paths");
    public static readonly Error TooManyConditions = Of("too_many_conditions", "Paths");
    public static readonly Error CodeMalformed = Of("code_malformed", "Code");
    public static readonly Error CodeTwice = Of("code_twice", "Code");
    public static readonly Error NameMissing = Of("name_missing", "NameVi");
    public static readonly Error NameTooLong = Of("name_too_long", "NameVi");

    public static readonly Error RuleMissing = Of("rule_missing", "Rule");
    public static readonly Error RuleTooLong = Of("rule_too_long", "Rule");
    public static readonly Error NothingChosen = Of("nothing_chosen", "Choices");
    public static readonly Error AgesMissing = Of("ages_missing", "Years");
    public static readonly Error AgeOutOfRange = Of("age_out_of_range", "Years");
    public static readonly Error FieldsMissing = Of("fields_missing", "Fields");
    public static readonly Error PostUnknown = Of("post_unknown", "Fields");
    public static readonly Error ProvincesMissing = Of("provinces_missing", "Provinces");
    public static readonly Error CommunesMissing = Of("communes_missing", "Communes");
    public static readonly Error AskedMissing = Of("asked_missing", "AskedVi");
    public static readonly Error TextTooLong = Of("text_too_long", "AskedVi");
    public static readonly Error TooMuch = Of("too_much", "Choices");

    private static Error Of(string name, string field) => new($"policies.{name}", ErrorKind.Invalid, field);
}

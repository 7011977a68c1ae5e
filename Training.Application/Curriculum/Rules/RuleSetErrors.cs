namespace Training.Application.Curriculum.Rules;

internal static class RuleSetErrors
{
    public static readonly Error Unknown = new("rules.unknown", ErrorKind.NotFound);
    public static readonly Error AlreadyApproved = new("rules.already_approved", ErrorKind.Conflict);
    public static readonly Error IsApproved = new("rules.is_approved", ErrorKind.Conflict);
    public static readonly Error HasDraft = new("rules.has_draft", ErrorKind.Conflict, nameof(DraftRuleSet.Code));
    public static readonly Error OwnDraft = new("rules.own_draft", ErrorKind.Conflict);
    public static readonly Error EndsAnother = new("rules.ends_another", ErrorKind.Conflict);
    public static readonly Error Overlaps = new("rules.overlaps", ErrorKind.Conflict);

    public static readonly Error NameMissing = Of("name_missing", nameof(RuleSetContent.NameVi));
    public static readonly Error NameTooLong = Of("name_too_long", nameof(RuleSetContent.NameVi));
    public static readonly Error LegalBasisMissing = Of("legal_basis_missing", nameof(RuleSetContent.LegalBasis));
    public static readonly Error LegalBasisTooLong = Of("legal_basis_too_long", nameof(RuleSetContent.LegalBasis));
    public static readonly Error ValidFromMissing = Of("valid_from_missing", nameof(RuleSetContent.ValidFrom));
    public static readonly Error EndsTooEarly = Of("ends_too_early", nameof(RuleSetContent.ValidTo));

    public static readonly Error FieldUnknown = Of("field_unknown", "");
    public static readonly Error ValueMissing = Of("value_missing", "");
    public static readonly Error NumberOutOfRange = Of("number_out_of_range", "");
    public static readonly Error WholeOutOfRange = Of("whole_out_of_range", "");
    public static readonly Error ShareOutOfRange = Of("share_out_of_range", "");
    public static readonly Error NotAChoice = Of("not_a_choice", "");
    public static readonly Error Above = Of("above", "");
    public static readonly Error ShareAbove = Of("share_above", "");

    private static Error Of(string name, string field) => new($"rules.{name}", ErrorKind.Invalid, field);
}

namespace Training.Application.Cohorts;

internal static class CohortErrors
{
    public static readonly Error ProgrammeUnknown = new("cohorts.programme_unknown", ErrorKind.Conflict);

    public static readonly Error Unknown = new("cohorts.unknown", ErrorKind.NotFound);
    public static readonly Error CodeTaken = new("cohorts.code_taken", ErrorKind.Conflict, Field: "Code");
    public static readonly Error FilingEndsBeforeItBegins = new(
        "cohorts.filing_ends_before_it_begins",
        ErrorKind.Invalid,
        Field: "Plan.FilingTo"
    );
    public static readonly Error OpensBeforeFilingEnds = new(
        "cohorts.opens_before_filing_ends",
        ErrorKind.Invalid,
        Field: "Plan.OpensOn"
    );
    public static readonly Error ClosesBeforeItOpens = new(
        "cohorts.closes_before_it_opens",
        ErrorKind.Invalid,
        Field: "Plan.ClosesOn"
    );
    public static readonly Error OpenedAlready = new(
        "cohorts.opened_already",
        ErrorKind.Invalid,
        Field: "Plan.OpensOn"
    );
    public static readonly Error RulesUnknown = new("cohorts.rules_unknown", ErrorKind.Invalid, Field: "Plan.RuleSet");
    public static readonly Error RulesNotApproved = new(
        "cohorts.rules_not_approved",
        ErrorKind.Invalid,
        Field: "Plan.RuleSet"
    );
    public static readonly Error RulesNotInForce = new(
        "cohorts.rules_not_in_force",
        ErrorKind.Invalid,
        Field: "Plan.RuleSet"
    );
    public static readonly Error RulesPinned = new("cohorts.rules_pinned", ErrorKind.Invalid, Field: "Plan.RuleSet");
    public static readonly Error CurriculumUnknown = new(
        "cohorts.curriculum_unknown",
        ErrorKind.Invalid,
        Field: "Plan.Curriculum"
    );
    public static readonly Error CurriculumNotApproved = new(
        "cohorts.curriculum_not_approved",
        ErrorKind.Invalid,
        Field: "Plan.Curriculum"
    );
    public static readonly Error CurriculumPinned = new(
        "cohorts.curriculum_pinned",
        ErrorKind.Invalid,
        Field: "Plan.Curriculum"
    );
    public static readonly Error QuotaExceedsSize = new("cohorts.quota_exceeds_size", ErrorKind.Invalid);
    public static readonly Error ClassesExceedSize = new("cohorts.classes_exceed_size", ErrorKind.Invalid);
    public static readonly Error UnitUnknown = new("cohorts.unit_unknown", ErrorKind.Invalid, Field: "Unit");

    public static readonly Error ClassUnknown = new("cohorts.class_unknown", ErrorKind.NotFound);
    public static readonly Error ClassCodeTaken = new("cohorts.class_code_taken", ErrorKind.Conflict, Field: "Code");
    public static readonly Error NotAnAdviser = new("cohorts.not_an_adviser", ErrorKind.Invalid, Field: "Adviser");
    public static readonly Error ClassFull = new("cohorts.class_full", ErrorKind.Conflict);
    public static readonly Error ClassUsed = new("cohorts.class_used", ErrorKind.Conflict);
    public static readonly Error CapacityBelowTaken = new(
        "cohorts.capacity_below_taken",
        ErrorKind.Invalid,
        Field: nameof(TrainingClass.Capacity)
    );
}

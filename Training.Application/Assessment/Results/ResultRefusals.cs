namespace Training.Application.Assessment.Results;

internal static class ResultRefusals
{
    public static readonly Error Unknown = new("results.unknown", ErrorKind.NotFound);
    public static readonly Error CohortUnknown = new("results.cohort_unknown", ErrorKind.Invalid, Field: "Cohort");
    public static readonly Error NothingToTry = new("results.nothing_to_try", ErrorKind.Invalid, Field: "Cohort");
    public static readonly Error ModuleUnknown = new("results.module_unknown", ErrorKind.Invalid, Field: "Module");
    public static readonly Error ReasonMissing = new("results.reason_missing", ErrorKind.Invalid, Field: "Reason");
    public static readonly Error ReasonTooLong = new("results.reason_too_long", ErrorKind.Invalid, Field: "Reason");
    public static readonly Error DecisionMissing = new(
        "results.decision_missing",
        ErrorKind.Invalid,
        Field: "Decision.Number"
    );
    public static readonly Error ExemptAlready = new("results.exempt_already", ErrorKind.Conflict, Field: "Module");
    public static readonly Error NobodyDue = new("results.nobody_due", ErrorKind.Conflict);
    public static readonly Error ContentOwed = new("results.content_owed", ErrorKind.Conflict);
    public static readonly Error TooEarly = new("results.too_early", ErrorKind.Invalid, Field: "On");
}

namespace Training.Application.Attendance.Eligibility;

internal static class EligibilityErrors
{
    public static readonly Error ModuleUnknown = new("eligibility.module_unknown", ErrorKind.NotFound);
    public static readonly Error PersonUnknown = new("eligibility.person_unknown", ErrorKind.NotFound);
    public static readonly Error NoRules = new("eligibility.no_rules", ErrorKind.Invalid);
    public static readonly Error NotSigned = new("eligibility.not_signed", ErrorKind.Invalid);
    public static readonly Error NotTaught = new("eligibility.not_taught", ErrorKind.Invalid);
    public static readonly Error TooEarly = new("eligibility.too_early", ErrorKind.Invalid);
    public static readonly Error Moved = new("eligibility.moved", ErrorKind.Conflict);
    public static readonly Error AlreadySigned = new("eligibility.already_signed", ErrorKind.Conflict);
    public static readonly Error NotBarred = new("eligibility.not_barred", ErrorKind.Invalid);
    public static readonly Error AlreadyMadeUp = new("eligibility.already_made_up", ErrorKind.Conflict);
    public static readonly Error SitsAgain = new("eligibility.sits_again", ErrorKind.Conflict);
    public static readonly Error NotMadeUp = new("eligibility.not_made_up", ErrorKind.Conflict);
    public static readonly Error NothingToChange = new("eligibility.nothing_to_change", ErrorKind.Invalid);
    public static readonly Error ReasonMissing = new("eligibility.reason_missing", ErrorKind.Invalid, "Reason");
}

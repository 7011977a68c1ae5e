namespace Training.Application.Enrolment.Rechecks;

internal static class RecheckErrors
{
    public static readonly Error Unknown = new("rechecks.unknown", ErrorKind.NotFound);

    /// <summary>No decided selection looked at the application.</summary>
    public static readonly Error NotDecided = new("rechecks.not_decided", ErrorKind.Conflict);

    /// <summary>Facts: number.</summary>
    public static readonly Error AlreadyOpen = new("rechecks.already_open", ErrorKind.Conflict);

    /// <summary>Facts: decided.</summary>
    public static readonly Error BeforeDecision = new("rechecks.before_decision", ErrorKind.Invalid, "FiledOn");

    /// <summary>No account that may answer.</summary>
    public static readonly Error OwnerUnknown = new("rechecks.owner_unknown", ErrorKind.Invalid, "Owner");

    /// <summary>Facts: name.</summary>
    public static readonly Error Closed = new("rechecks.closed", ErrorKind.Conflict);

    /// <summary>A further selection admits; what it was decided by is not changed meanwhile.</summary>
    public static readonly Error Admitting = new("rechecks.admitting", ErrorKind.Conflict);

    public static readonly Error OtherApplication = new("rechecks.other_application", ErrorKind.Invalid);

    /// <summary>Somebody else corrects what one entered oneself. Facts: column, others.</summary>
    public static readonly Error OwnScore = new("rechecks.own_score", ErrorKind.Conflict);

    /// <summary>The same, and nobody else may. Facts: column.</summary>
    public static readonly Error NobodyElse = new("rechecks.nobody_else", ErrorKind.Conflict);
}

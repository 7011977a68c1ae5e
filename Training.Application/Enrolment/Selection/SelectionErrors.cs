namespace Training.Application.Enrolment.Selection;

internal static class SelectionErrors
{
    public static readonly Error Unknown = new("selection.unknown", ErrorKind.NotFound);
    public static readonly Error UnderWay = new("selection.under_way", ErrorKind.Conflict);
    public static readonly Error NotRanked = new("selection.not_ranked", ErrorKind.Conflict);
    public static readonly Error NobodyAdmitted = new("selection.nobody_admitted", ErrorKind.Conflict);
    public static readonly Error NoPolicy = new("selection.no_policy", ErrorKind.Conflict);
    public static readonly Error NoPlan = new("selection.no_plan", ErrorKind.Conflict);
    public static readonly Error NoQuota = new("selection.no_quota", ErrorKind.Conflict);

    /// <summary>Something that the selection was made from has changed since it was made.</summary>
    public static readonly Error Moved = new("selection.moved", ErrorKind.Conflict);

    /// <summary>A link that is none of ours, or that leads to nothing yet.</summary>
    public static readonly Error LinkUnknown = new("selection.link_unknown", ErrorKind.NotFound);
    public static readonly Error NotDecided = new("selection.not_decided", ErrorKind.Conflict);
    public static readonly Error AlreadyTold = new("selection.already_told", ErrorKind.Conflict);

    /// <summary>What was decided by stays as it is.</summary>
    public static readonly Error Frozen = new("selection.frozen", ErrorKind.Conflict);
}

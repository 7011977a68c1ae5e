namespace Training.Application.Attendance.Leave;

internal static class LeaveErrors
{
    public static readonly Error Unknown = new("leaves.unknown", ErrorKind.NotFound);
    public static readonly Error NoClass = new("leaves.no_class", ErrorKind.Invalid);
    public static readonly Error Reversed = new("leaves.reversed", ErrorKind.Invalid, "To");
    public static readonly Error TooLong = new("leaves.too_long", ErrorKind.Invalid, "To");
    public static readonly Error TooFar = new("leaves.too_far", ErrorKind.Invalid, "From");
    public static readonly Error ReasonMissing = new("leaves.reason_missing", ErrorKind.Invalid, "Reason");
    public static readonly Error Overlaps = new("leaves.overlaps", ErrorKind.Conflict, "From");
    public static readonly Error OverlapsApproved = new("leaves.overlaps_approved", ErrorKind.Conflict, "From");
    public static readonly Error FileMissing = new("leaves.file_missing", ErrorKind.Invalid);
    public static readonly Error FileTooLarge = new("leaves.file_too_large", ErrorKind.Invalid, "Evidence");
    public static readonly Error FileOfOtherKind = new("leaves.file_of_other_kind", ErrorKind.Invalid, "Evidence");
    public static readonly Error Decided = new("leaves.decided", ErrorKind.Conflict);
    public static readonly Error Withdrawn = new("leaves.withdrawn", ErrorKind.Conflict);
    public static readonly Error HasBegun = new("leaves.has_begun", ErrorKind.Conflict);
    public static readonly Error NotGranted = new("leaves.not_granted", ErrorKind.Conflict);
    public static readonly Error TooManyFiles = new("leaves.too_many_files", ErrorKind.Invalid, "Evidence");
    public static readonly Error RevocationReasonMissing = new(
        "leaves.revocation_reason_missing",
        ErrorKind.Invalid,
        "Reason"
    );
    public static readonly Error OwnRequest = new("leaves.own_request", ErrorKind.Forbidden);
    public static readonly Error NotYours = new("leaves.not_yours", ErrorKind.Forbidden);
    public static readonly Error RefusalReasonMissing = new(
        "leaves.refusal_reason_missing",
        ErrorKind.Invalid,
        "Reason"
    );

    /// <summary>Some of these days are asked for, or granted, already.</summary>
    public static Error Asked(LeaveRequest other) =>
        (other.State == LeaveState.Approved ? OverlapsApproved : Overlaps)
            .With("from", other.From)
            .With("to", other.To);
}

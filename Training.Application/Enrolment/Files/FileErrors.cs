namespace Training.Application.Enrolment.Files;

internal static class FileErrors
{
    public static readonly Error AlreadySetUp = new("documents.already_set_up", ErrorKind.Conflict);
    public static readonly Error NotSetUp = new("documents.not_set_up", ErrorKind.Conflict);

    /// <summary>Facts: most.</summary>
    public static readonly Error TooMany = Of("too_many", nameof(FileCheck.Documents));

    /// <summary>Facts: from.</summary>
    public static readonly Error DeadlineTooEarly = Of("deadline_too_early", nameof(FileCheck.Deadline));

    /// <summary>Of a finding: nobody of the cohort, or no document of its list.</summary>
    public static readonly Error FindingUnknown = new("documents.finding_unknown", ErrorKind.Invalid);

    /// <summary>Of a finding: it was decided about the person already.</summary>
    public static readonly Error Decided = new("documents.decided", ErrorKind.Conflict);
    public static readonly Error ReasonMissing = new("documents.reason_missing", ErrorKind.Invalid);

    /// <summary>Facts: longest.</summary>
    public static readonly Error ReasonTooLong = new("documents.reason_too_long", ErrorKind.Invalid);

    public static Error Document(string name, int index, string field) =>
        Of(name, $"{nameof(FileCheck.Documents)}[{index}].{field}");

    private static Error Of(string name, string field) => new($"documents.{name}", ErrorKind.Invalid, field);
}

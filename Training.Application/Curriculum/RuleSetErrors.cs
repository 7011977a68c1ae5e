namespace Training.Application.Curriculum;

internal static class RuleSetErrors
{
    public static readonly Error Unknown = new("rules.unknown", ErrorKind.NotFound);
    public static readonly Error AlreadyApproved = new("rules.already_approved", ErrorKind.Conflict);
}

namespace Training.Application.Enrolment.Reserve;

internal static class ReserveErrors
{
    public static readonly Error Unknown = new("reserve.unknown", ErrorKind.NotFound);
    public static readonly Error Answered = new("reserve.answered", ErrorKind.Conflict);
    public static readonly Error TooLate = new("reserve.too_late", ErrorKind.Conflict);
    public static readonly Error NobodyAccepted = new("reserve.nobody_accepted", ErrorKind.Conflict);
}

namespace Training.Application.Messages;

internal static class MessageErrors
{
    public static readonly Error NothingHeld = new("messages.nothing_held", ErrorKind.Conflict);
    public static readonly Error NothingToCome = new("messages.nothing_to_come", ErrorKind.Conflict);
    public static readonly Error LinkUnknown = new("messages.link_unknown", ErrorKind.NotFound);
    public static readonly Error PersonUnknown = new("messages.person_unknown", ErrorKind.Invalid, "Email");
    public static readonly Error Unknown = new("messages.message_unknown", ErrorKind.NotFound);
}

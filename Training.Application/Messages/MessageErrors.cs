namespace Training.Application.Messages;

internal static class MessageErrors
{
    public static readonly Error NothingHeld = new("messages.nothing_held", ErrorKind.Conflict);
    public static readonly Error NothingToCome = new("messages.nothing_to_come", ErrorKind.Conflict);
    public static readonly Error LinkUnknown = new("messages.link_unknown", ErrorKind.NotFound);
    public static readonly Error PersonUnknown = new("messages.person_unknown", ErrorKind.Invalid, "Email");
    public static readonly Error DeviceUnknown = new("messages.device_unknown", ErrorKind.NotFound);
    public static readonly Error DeviceOfAnother = new("messages.device_of_another", ErrorKind.Conflict);
    public static readonly Error DevicesTooMany = new("messages.devices_too_many", ErrorKind.Conflict);
    public static readonly Error NoDevice = new("messages.no_device", ErrorKind.Conflict);
    public static readonly Error PushRefused = new("messages.push_refused", ErrorKind.Conflict);
    public static readonly Error PushUnanswered = new("messages.push_unanswered_by_service", ErrorKind.Conflict);
    public static readonly Error Unknown = new("messages.message_unknown", ErrorKind.NotFound);
}

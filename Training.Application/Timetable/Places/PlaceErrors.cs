namespace Training.Application.Timetable.Places;

internal static class PlaceErrors
{
    public static readonly Error SiteUnknown = new("places.site_unknown", ErrorKind.NotFound);
    public static readonly Error SiteMissing = new("places.site_missing", ErrorKind.Invalid, Field: "Site");
    public static readonly Error RoomUnknown = new("places.room_unknown", ErrorKind.NotFound);
    public static readonly Error SiteCodeTaken = new("places.site_code_taken", ErrorKind.Conflict, Field: "Code");
    public static readonly Error RoomCodeTaken = new("places.room_code_taken", ErrorKind.Conflict, Field: "Code");
}

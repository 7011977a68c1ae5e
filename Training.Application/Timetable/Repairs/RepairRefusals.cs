namespace Training.Application.Timetable.Repairs;

internal static class RepairRefusals
{
    public static readonly Error Unknown = new("timetable.repair_unknown", ErrorKind.NotFound);
    public static readonly Error NothingHit = new("timetable.nothing_hit", ErrorKind.Conflict);
    public static readonly Error AlreadyAccepted = new("timetable.repair_accepted", ErrorKind.Conflict);
    public static readonly Error NoSuchWay = new("timetable.no_such_way", ErrorKind.Conflict);
}

namespace Training.Application.Timetable.Repairs;

internal static class RepairRefusals
{
    public static readonly Error Unknown = new("timetable.repair_unknown", ErrorKind.NotFound);
    public static readonly Error NothingHit = new("timetable.nothing_hit", ErrorKind.Conflict);

    /// <summary>The session that is to be elsewhere was held, or its time is over.</summary>
    public static readonly Error Over = new("timetable.repair_over", ErrorKind.Conflict);
    public static readonly Error AlreadyAccepted = new("timetable.repair_accepted", ErrorKind.Conflict);
    public static readonly Error NoSuchWay = new("timetable.no_such_way", ErrorKind.Conflict);
}

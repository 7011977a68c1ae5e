namespace Training.Application.Timetable.Proposals;

internal static class ProposalErrors
{
    public static readonly Error Unknown = new("timetable.proposal_unknown", ErrorKind.NotFound);
    public static readonly Error NoCurriculum = new("timetable.no_curriculum", ErrorKind.Conflict);
    public static readonly Error NothingMissing = new("timetable.nothing_missing", ErrorKind.Conflict);
    public static readonly Error NoHalfDays = new("timetable.no_half_days", ErrorKind.Conflict, Field: "HalfDays");
    public static readonly Error NotSearching = new("timetable.not_searching", ErrorKind.Conflict);
    public static readonly Error StillSearching = new("timetable.still_searching", ErrorKind.Conflict);
    public static readonly Error NothingToAccept = new("timetable.nothing_to_accept", ErrorKind.Conflict);
    public static readonly Error UnderWay = new("timetable.proposal_under_way", ErrorKind.Conflict);
}

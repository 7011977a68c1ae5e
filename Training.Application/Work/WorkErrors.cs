namespace Training.Application.Work;

public static class WorkErrors
{
    public static readonly Error Unknown = new("work.unknown", ErrorKind.NotFound);
    public static readonly Error Over = new("work.over", ErrorKind.Conflict);
    public static readonly Error NotWaiting = new("work.not_waiting", ErrorKind.Conflict);
    public static readonly Error NotInDoubt = new("work.not_in_doubt", ErrorKind.Conflict);

    /// <summary>The program failed; what happened is in its log.</summary>
    public static readonly Error Fault = new("work.fault", ErrorKind.Conflict);

    /// <summary>Its runner was killed or hung.</summary>
    public static readonly Error Lapsed = new("work.lapsed", ErrorKind.Conflict);

    /// <summary>The effect was tried and its answer got lost.</summary>
    public static readonly Error NoAnswer = new("work.no_answer", ErrorKind.Conflict);
}

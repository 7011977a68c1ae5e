namespace Training.Application.Work.Contracts;

/// <summary>What is known about an effect outside the database.</summary>
public sealed record EffectOutcome
{
    private EffectOutcome(WorkState leadsTo, Error? error) => (LeadsTo, Error) = (leadsTo, error);

    public WorkState LeadsTo { get; }

    public Error? Error { get; }

    /// <summary>It certainly happened.</summary>
    public static readonly EffectOutcome Made = new(WorkState.Done, error: null);

    /// <summary>It certainly did not happen, and may work later.</summary>
    public static EffectOutcome Refused(Error error) => new(WorkState.Pending, error);

    /// <summary>It certainly did not happen, and trying again would not help.</summary>
    public static EffectOutcome RefusedForGood(Error error) => new(WorkState.Dead, error);

    /// <summary>It may have happened.</summary>
    public static EffectOutcome Unknown(Error error) => new(WorkState.InDoubt, error);
}

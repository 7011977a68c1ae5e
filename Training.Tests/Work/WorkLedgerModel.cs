namespace Training.Tests.Work;

/// <summary>What can happen to an item, in any order.</summary>
public enum Happening
{
    Claimed,
    PortionDone,
    LastPortionDone,
    Failed,
    HandedBack,
    Postponed,
    LeaseLapsed,
    ZombieWrites,
    StopAsked,
    PortionBoundary,
    Retried,
    ResolvedSent,
    ResolvedUnsent,
}

/// <summary>The life of one item as the rules say it, with nothing of a database in it.</summary>
internal sealed class WorkLedgerModel(bool external, int maxAttempts)
{
    public WorkState State { get; private set; }
    public int Attempts { get; private set; }
    public int Fence { get; private set; }
    public int Done { get; private set; }
    public bool StopAsked { get; private set; }

    private bool Runs => State == WorkState.Running;

    public void Hears(Happening happening)
    {
        switch (happening)
        {
            case Happening.Claimed when State == WorkState.Pending:
                (State, Attempts, Fence) = (WorkState.Running, Attempts + 1, Fence + 1);
                break;
            case Happening.PortionDone when Runs:
                (Done, Attempts) = (Done + 1, 0);
                break;
            case Happening.LastPortionDone when Runs:
                (State, Done, Attempts) = (WorkState.Done, Done + 1, 0);
                break;
            case Happening.Failed when Runs:
                State = Waits();
                break;
            case Happening.HandedBack or Happening.Postponed when Runs:
                (State, Attempts) = (StopAsked ? WorkState.Cancelled : WorkState.Pending, Math.Max(0, Attempts - 1));
                break;
            case Happening.LeaseLapsed when Runs:
                State = external ? WorkState.InDoubt : Waits();
                break;
            case Happening.StopAsked when State == WorkState.Pending:
                State = WorkState.Cancelled;
                break;
            case Happening.StopAsked when Runs:
                StopAsked = true;
                break;
            case Happening.PortionBoundary when Runs && StopAsked:
                State = WorkState.Cancelled;
                break;
            case Happening.Retried when State is WorkState.Dead or WorkState.Pending:
            case Happening.Retried when State == WorkState.Cancelled && !external:
                (State, Attempts, StopAsked) = (WorkState.Pending, 0, false);
                break;
            case Happening.ResolvedUnsent when State == WorkState.InDoubt:
                (State, Attempts) = (WorkState.Pending, 0);
                break;
            case Happening.ResolvedSent when State == WorkState.InDoubt:
                (State, Done) = (WorkState.Done, 1);
                break;
            default: // anything else changes nothing, a zombie's writing above all
                break;
        }
    }

    private WorkState Waits() =>
        StopAsked ? WorkState.Cancelled
        : Attempts < maxAttempts ? WorkState.Pending
        : WorkState.Dead;
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving.Repair;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Repairs;

public enum RepairState
{
    Searching,

    /// <summary>There are ways to choose from.</summary>
    Ready,

    /// <summary>One of them is in the draft.</summary>
    Accepted,
}

/// <summary>Some sessions can no longer be as planned: ways to put them right with as few changes as can be, and the one that was chosen.</summary>
public sealed class Repair : AggregateRoot
{
    private Repair() { }

    internal Repair(RepairId id, RepairWish wish, WorkId workId, DateTimeOffset at)
    {
        (Id, Wish) = (id, wish);
        (WorkId, At) = (workId, at);
    }

    public RepairId Id { get; private set; }
    public RepairWish Wish { get; private set; } = null!;
    public WorkId WorkId { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset At { get; private set; }
    public RepairState State { get; private set; }

    /// <summary>Sessions that cannot stay as they are.</summary>
    public int Hit { get; private set; }

    /// <summary>Side by side, the one with the fewest changes first.</summary>
    public IReadOnlyList<RepairOption> Options { get; private set; } = [];

    /// <summary>The way that was accepted.</summary>
    public RepairWay? Chosen { get; private set; }

    internal void Answer(int hit, IReadOnlyList<RepairOption> options)
    {
        (Hit, Options, State) = (hit, options, RepairState.Ready);
        Changed();
    }

    internal Result<RepairOption> Accept(RepairWay way)
    {
        if (State == RepairState.Accepted)
            return RepairRefusals.AlreadyAccepted;
        if (Options.FirstOrDefault(option => option.Way == way) is not { } chosen)
            return RepairRefusals.NoSuchWay;

        (State, Chosen) = (RepairState.Accepted, way);
        Changed();
        return chosen;
    }
}

/// <summary>One way to put it right.</summary>
/// <param name="Changes">In the order of time.</param>
/// <param name="Minimal">Proven: this way cannot do with fewer changes.</param>
/// <param name="Classes">How many are concerned.</param>
/// <param name="Instructors">How many are concerned.</param>
/// <param name="Why">Why some found no place: rules that cannot all hold; empty where all did.</param>
/// <param name="Irreducible">Proven: without any one of those rules there would be a place.</param>
public sealed record RepairOption(
    RepairWay Way,
    IReadOnlyList<RepairedSession> Changes,
    bool Minimal,
    int LowerBound,
    int Classes,
    int Instructors,
    double Seconds,
    IReadOnlyList<RepairReason> Why,
    bool Irreducible
)
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new FactJson(), new JsonStringEnumConverter() },
    };

    public int Unplaced => Changes.Count(change => change.After is null);
}

/// <param name="Code">Names a sentence.</param>
/// <param name="Facts">What stands in it.</param>
public sealed record RepairReason(string Code, IReadOnlyList<Fact> Facts)
{
    internal static RepairReason Of(Error error) => new(error.Code, error.Facts);

    public Error ToError() =>
        Facts.Aggregate(new Error(Code, ErrorKind.Conflict), (error, fact) => error.With(fact.Name, fact.Value));
}

/// <param name="Version">Of the session when the way was searched for.</param>
/// <param name="After">Null: it found no place, and is cancelled.</param>
public sealed record RepairedSession(SessionId Session, int Version, SessionPlan Before, SessionPlan? After);

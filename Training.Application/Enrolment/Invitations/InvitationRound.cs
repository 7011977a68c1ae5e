using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

public enum RoundState
{
    UnderWay,

    /// <summary>The accounts are there, the letters wait to be released.</summary>
    Held,
    Done,

    /// <summary>Somebody stopped it: whoever was not reached gets nothing.</summary>
    Stopped,
}

/// <summary>
/// Accounts and activation letters for the trainees of one order. Who is in it was settled when it was ordered; the work
/// goes through them in waves of portions, and through them again when held letters are released.
/// </summary>
public sealed class InvitationRound : AggregateRoot
{
    private InvitationRound() { }

    internal InvitationRound(RoundId id, string? subject, LetterTiming timing, int? perHour, int total, Order by)
    {
        (Id, Subject, Timing, PerHour, Total) = (id, subject, timing, perHour, total);
        (OrderedBy, OrderedAt) = (by.Name, by.At);
        WaveEnd = FirstWave;
    }

    public RoundId Id { get; private set; }

    /// <summary>Code of the cohort or class; null for people picked from a list.</summary>
    public string? Subject { get; private set; }
    public string OrderedBy { get; private set; } = "";
    public DateTimeOffset OrderedAt { get; private set; }
    public LetterTiming Timing { get; private set; }

    /// <summary>People an hour; only when staggered.</summary>
    public int? PerHour { get; private set; }
    public RoundState State { get; private set; }
    public int Total { get; private set; }

    /// <summary>How many people this pass has been through, and where its present wave ends.</summary>
    public int Done { get; private set; }
    public int WaveEnd { get; private set; }

    /// <summary>The work of the present or last wave.</summary>
    public WorkId WorkId { get; private set; }

    public bool SendsLetters => Timing is LetterTiming.Now or LetterTiming.Staggered;

    internal bool WaveIsOver => Done == WaveEnd;

    private int FirstWave => Math.Min(Total, PerHour ?? Total);

    internal void Starts(WorkId wave)
    {
        WorkId = wave;
        Changed();
    }

    internal void Advance(int people)
    {
        Done += people;
        if (Done == Total)
            State = Timing == LetterTiming.Held ? RoundState.Held : RoundState.Done;
        Changed();
    }

    internal void BeginNextWave(WorkId wave)
    {
        WaveEnd = Math.Min(Total, Done + (PerHour ?? Total));
        Starts(wave);
    }

    /// <summary>Goes through everybody again, now with letters.</summary>
    internal Result<RoundId> Release(int? perHour)
    {
        if (State != RoundState.Held)
            return InvitationErrors.NotHeld;

        (Timing, PerHour) = (perHour is null ? LetterTiming.Now : LetterTiming.Staggered, perHour);
        (State, Done, WaveEnd) = (RoundState.UnderWay, 0, FirstWave);
        Changed();
        return Id;
    }

    internal Result<RoundId> Stop()
    {
        if (State is not (RoundState.UnderWay or RoundState.Held))
            return InvitationErrors.Over;

        State = RoundState.Stopped;
        Changed();
        return Id;
    }
}

/// <summary>Who ordered a round, and when.</summary>
internal sealed record Order(string Name, DateTimeOffset At);

public readonly record struct RoundId(Guid Value) : ITypedId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public static RoundId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out RoundId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

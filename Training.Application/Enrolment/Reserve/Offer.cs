using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>
/// A seat that became free, offered to the next on its reserve list (P25). It holds the seat until it is answered or its last
/// day has passed; who accepted is admitted by a further decision.
/// </summary>
public sealed class Offer : AggregateRoot
{
    private Offer() { }

    internal Offer(OfferId id, CohortId cohortId, ReserveEntry entry, DateOnly lastDay, DateTimeOffset madeAt)
    {
        (Id, CohortId, RunId, CandidacyId) = (id, cohortId, entry.RunId, entry.CandidacyId);
        (Unit, Post, Field, Number) = (entry.Unit, entry.Post, entry.Field, entry.Number);
        (LastDay, MadeAt) = (lastDay, madeAt);
    }

    public OfferId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public SelectionId RunId { get; private set; }
    public CandidacyId CandidacyId { get; private set; }
    public UnitId Unit { get; private set; }
    public string Post { get; private set; } = "";
    public string Field { get; private set; } = "";

    /// <summary>Of the person on the reserve list of these seats.</summary>
    public int Number { get; private set; }

    /// <summary>The last day on which it can be accepted.</summary>
    public DateOnly LastDay { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public OfferState State { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public QuotaKey Cell => new(Unit, Post, Field);

    /// <summary>Whether nobody else may have the seat.</summary>
    public bool HoldsSeat => State is OfferState.Open or OfferState.Accepted;

    /// <summary>The answer of the person, or of HR in their name. The same answer twice is one.</summary>
    internal Result<Offer> Answer(bool accept, DateOnly today, DateTimeOffset now)
    {
        var answer = accept ? OfferState.Accepted : OfferState.Declined;
        if (State == answer)
            return this;
        if (State != OfferState.Open)
            return ReserveErrors.Answered;
        if (today > LastDay)
            return ReserveErrors.TooLate.With("last", LastDay);

        (State, AnsweredAt) = (answer, now);
        Changed();
        return this;
    }

    /// <summary>Its last day has passed.</summary>
    internal void Expire() => End(OfferState.Expired);

    /// <summary>The person withdrew the application.</summary>
    internal void Fall() => End(OfferState.Fallen);

    /// <summary>Whoever accepted is admitted by a decision.</summary>
    internal void Confirm()
    {
        State = OfferState.Confirmed;
        Changed();
    }

    private void End(OfferState state)
    {
        State = state;
        Changed();
    }
}

/// <summary>Stored by name.</summary>
public enum OfferState
{
    /// <summary>Waits for an answer.</summary>
    Open,
    Accepted,
    Declined,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>The person withdrew the application before or after the answer.</summary>
    Fallen,

    /// <summary>Accepted, and admitted by a decision.</summary>
    Confirmed,
}

public readonly record struct OfferId(Guid Value) : ITypedId<OfferId>
{
    public static OfferId From(Guid value) => new(value);

    public static OfferId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out OfferId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

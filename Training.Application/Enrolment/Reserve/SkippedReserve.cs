using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>Somebody who stood before the one to whom a seat was offered, and why they were passed over. Never altered.</summary>
public sealed class SkippedReserve(OfferId offerId, CandidacyId candidacyId, SkipReason reason)
{
    public OfferId OfferId { get; private set; } = offerId;
    public CandidacyId CandidacyId { get; private set; } = candidacyId;
    public SkipReason Reason { get; private set; } = reason;
}

/// <summary>Why somebody on a reserve list gets no offer. Stored by name.</summary>
public enum SkipReason
{
    /// <summary>Has a seat by now.</summary>
    Admitted,

    /// <summary>Another seat is offered to them, or accepted by them.</summary>
    Offered,
    Declined,

    /// <summary>Did not answer an offer in time.</summary>
    Expired,
    Withdrew,
}

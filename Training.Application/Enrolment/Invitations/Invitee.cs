using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>One person of a round, and what became of them.</summary>
public sealed class Invitee(RoundId roundId, int number, PersonId personId, bool linksExisting)
{
    public RoundId RoundId { get; private set; } = roundId;

    /// <summary>1 to <see cref="InvitationRound.Total"/>.</summary>
    public int Number { get; private set; } = number;
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>It was confirmed that the account with their address is theirs.</summary>
    public bool LinksExisting { get; private set; } = linksExisting;
    public UserId? Account { get; private set; }
    public WorkId? Letter { get; private set; }

    /// <summary>Why they were left out, as an error code; null for those who were not.</summary>
    public string? Refusal { get; private set; }

    internal void SignsInWith(UserId account) => (Account, Refusal) = (account, null);

    internal void IsWrittenTo(WorkId letter) => Letter = letter;

    internal void LeaveOut(string code) => Refusal = code;
}

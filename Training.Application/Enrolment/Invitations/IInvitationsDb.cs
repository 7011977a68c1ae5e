namespace Training.Application.Enrolment.Invitations;

/// <summary>The tables of accounts and letters for trainees.</summary>
internal interface IInvitationsDb
{
    DbSet<InvitationRound> InvitationRounds { get; }
    DbSet<Invitee> Invitees { get; }
}

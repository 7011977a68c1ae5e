namespace Training.Application.Enrolment.Invitations;

/// <summary>Stops a round: whoever has no account yet gets none, and letters that have not gone out do not.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record StopInvitations(RoundId Round) : ICommand<RoundId>;

internal sealed class StopInvitationsHandler(IInvitationsDb db) : IRequestHandler<StopInvitations, Result<RoundId>>
{
    public async Task<Result<RoundId>> Handle(StopInvitations command, CancellationToken ct) =>
        await db.InvitationRounds.SingleOrDefaultAsync(r => r.Id == command.Round, ct) is { } round
            ? round.Stop()
            : InvitationErrors.RoundUnknown;
}

using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>Somebody of a round is to receive the letter.</summary>
internal sealed record InvitationDue(RoundId Round, PersonId Person);

/// <summary>
/// Looks again, when the letter goes out, whether it is still wanted: the round was not stopped, the person is still in a
/// class and has not chosen a password meanwhile.
/// </summary>
[RunsIn(Lane.Messages)]
[SendsMail]
internal sealed class SendInvitation(
    IInvitationsDb db,
    IEnrolmentDb enrolment,
    IActivationLetters letters,
    IUnitOfWork unitOfWork
) : IExternalWorkHandler<InvitationDue>
{
    public async Task<Result<ExternalEffect>> Prepare(InvitationDue work, WorkId id, CancellationToken ct)
    {
        var account = await db
            .Invitees.Where(i => i.RoundId == work.Round && i.PersonId == work.Person)
            .Select(i => i.Account)
            .SingleAsync(ct);
        if (await Unwanted(work, ct) is not { } reason)
            return await letters.Prepare(account!.Value, id, ct);

        var noted = await unitOfWork.Run(new Deed("LeaveOutInvitee"), () => LeaveOut(work, reason, ct), ct);
        return noted.Succeeded(out _) ? ExternalEffects.None : Result<ExternalEffect>.Refuse(noted.Errors);
    }

    private async Task<Error?> Unwanted(InvitationDue work, CancellationToken ct)
    {
        var stopped = db.InvitationRounds.Where(round => round.Id == work.Round && round.State == RoundState.Stopped);
        return await stopped.AnyAsync(ct) ? InvitationErrors.Over
            : await enrolment.EnrolledAmong([work.Person]).AnyAsync(ct) ? null
            : InvitationErrors.NotEnrolled;
    }

    private async Task<Result<int>> LeaveOut(InvitationDue work, Error reason, CancellationToken ct)
    {
        var invitee = await db.Invitees.SingleAsync(i => i.RoundId == work.Round && i.PersonId == work.Person, ct);
        invitee.LeaveOut(reason.Code);
        return invitee.Number;
    }
}

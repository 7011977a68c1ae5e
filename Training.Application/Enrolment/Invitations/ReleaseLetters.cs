using FluentValidation;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>Lets the held letters of a round go out: all now, or so many an hour.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record ReleaseLetters(RoundId Round, int? PerHour = null) : ICommand<RoundId>;

internal sealed class ReleaseLettersRules : AbstractValidator<ReleaseLetters>
{
    public ReleaseLettersRules() =>
        RuleFor(command => command.PerHour).InclusiveBetween(1, 10_000).WithErrorCode("invitations.pace_unknown");
}

internal sealed class ReleaseLettersHandler(IInvitationsDb db, IWorkQueue queue)
    : IRequestHandler<ReleaseLetters, Result<RoundId>>
{
    public async Task<Result<RoundId>> Handle(ReleaseLetters command, CancellationToken ct)
    {
        if (await db.InvitationRounds.SingleOrDefaultAsync(r => r.Id == command.Round, ct) is not { } round)
            return InvitationErrors.RoundUnknown;

        var released = round.Release(command.PerHour);
        if (released.Succeeded(out _))
            round.Starts(await queue.Enqueue(InviteWave.Of(round), InviteWave.KeyOf(round), ct));
        return released;
    }
}

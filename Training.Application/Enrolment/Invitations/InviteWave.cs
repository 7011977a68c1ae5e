using Training.Application.Access.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>The next wave of a round: of one that is not staggered, all of it.</summary>
/// <param name="Subject">Code of the cohort or class; null where people were picked from a list.</param>
internal sealed record InviteWave(RoundId Round, string? Subject) : IHasSubject
{
    public static InviteWave Of(InvitationRound round) => new(round.Id, round.Subject);

    /// <summary>The same wave is written down once: where it begins, and in which of the passes.</summary>
    public static string KeyOf(InvitationRound round) => $"{round.Id}:{round.Timing}:{round.Done}";
}

/// <summary>
/// Gives each person of the wave the account they lack and writes down their letter, in one transaction with the progress:
/// whatever is killed, nobody has two accounts or two letters.
/// </summary>
[RunsIn(Lane.Enrolment)]
internal sealed class InviteWaveHandler(
    IInvitationsDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    TraineeAccounts accounts,
    IActivationLetters letters,
    IWorkQueue queue,
    TimeProvider clock
) : IWorkHandler<InviteWave>
{
    /// <summary>Small, because every account costs a few reads and holds up other writers.</summary>
    internal const int Portion = 40;

    public async Task<Result<Progress>> Handle(InviteWave work, CancellationToken ct)
    {
        var round = await db.InvitationRounds.SingleAsync(r => r.Id == work.Round, ct);
        if (round.State != RoundState.UnderWay)
            return Progress.Complete; // stopped

        var invitees = await db
            .Invitees.Where(i => i.RoundId == round.Id && i.Number > round.Done && i.Number <= round.WaveEnd)
            .OrderBy(i => i.Number)
            .Take(Portion)
            .ToListAsync(ct);
        var ids = invitees.ConvertAll(invitee => invitee.PersonId);
        var lines = await people.All.Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, ct);
        var enrolled = await enrolment.EnrolledAmong(ids).ToHashSetAsync(ct);

        foreach (var invitee in invitees)
        {
            if (lines.GetValueOrDefault(invitee.PersonId) is not { } line || !enrolled.Contains(line.Id))
                invitee.LeaveOut(InvitationErrors.NotEnrolled.Code);
            else if (await Invite(round, invitee, line, ct) is { } refusal)
                invitee.LeaveOut(refusal.Code);
        }
        return await Advance(round, invitees.Count, ct);
    }

    private async Task<Error?> Invite(InvitationRound round, Invitee invitee, PersonLine line, CancellationToken ct)
    {
        var given = await accounts.For(line, invitee.LinksExisting, ct);
        if (!given.Succeeded(out var account))
            return given.Errors[0];

        invitee.SignsInWith(account);
        if (!round.SendsLetters || invitee.Letter is not null)
            return null;

        var ordered = await letters.Order(account, ct);
        if (ordered.Errors is [var needless, ..])
            return invitee.LinksExisting ? null : needless; // whose account was in use already needs no letter

        invitee.IsWrittenTo(await queue.Enqueue(new InvitationDue(round.Id, line.Id), $"{round.Id}:{line.Id}", ct));
        return null;
    }

    private async Task<Progress> Advance(InvitationRound round, int people, CancellationToken ct)
    {
        round.Advance(people);
        var progress = new Progress(round.Done, round.WaveEnd);
        if (round.WaveIsOver && round.State == RoundState.UnderWay)
        {
            var next = clock.GetUtcNow().AddHours(1);
            round.BeginNextWave(await queue.Enqueue(InviteWave.Of(round), InviteWave.KeyOf(round), ct, next));
        }
        return progress;
    }
}

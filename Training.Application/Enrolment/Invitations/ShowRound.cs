using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>How far a round is: accounts, letters, and who was left out with the reason.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record ShowRound(RoundId Id) : IQuery<RoundView>;

/// <param name="Accounts">People of the round who sign in or can.</param>
/// <param name="Letters">Letters by where they stand.</param>
/// <param name="NextWave">When the next wave begins, of a staggered round.</param>
public sealed record RoundView(
    RoundLine Round,
    int Accounts,
    IReadOnlyDictionary<WorkState, int> Letters,
    DateTimeOffset? NextWave,
    IReadOnlyList<LeftOut> LeftOut
)
{
    /// <summary>Letters that are out; one that was no longer wanted is among those left out instead.</summary>
    public int Sent => Math.Max(0, In(WorkState.Done) - LeftOut.Count(person => person.HadLetter));

    public int Waiting => In(WorkState.Pending) + In(WorkState.Running);

    public int In(WorkState state) => Letters.GetValueOrDefault(state);
}

/// <param name="Reason">An error code.</param>
/// <param name="HadLetter">The letter was written down, and not sent.</param>
public sealed record LeftOut(PersonId Person, string FullName, string Reason, bool HadLetter);

internal sealed class ShowRoundHandler(IInvitationsDb db, IPeopleDirectory people, IWorkLookup works)
    : IRequestHandler<ShowRound, Result<RoundView>>
{
    public async Task<Result<RoundView>> Handle(ShowRound query, CancellationToken ct)
    {
        if (await db.InvitationRounds.Where(r => r.Id == query.Id).AsLines().SingleOrDefaultAsync(ct) is not { } round)
            return InvitationErrors.RoundUnknown;

        var invitees = db.Invitees.Where(i => i.RoundId == query.Id);
        var leftOut = await (
            from invitee in invitees
            join person in people.All on invitee.PersonId equals person.Id
            where invitee.Refusal != null
            orderby person.SortKey, person.Id
            select new LeftOut(person.Id, person.FullName, invitee.Refusal!, invitee.Letter != null)
        ).ToListAsync(ct);
        var wave = round.State == RoundState.UnderWay ? await works.Find(round.WorkId, ct) : null;
        return new RoundView(
            round,
            await invitees.CountAsync(i => i.Account != null, ct),
            await works.Count(invitees.Where(i => i.Letter != null).Select(i => i.Letter!.Value), ct),
            round.PerHour is not null && wave is { State: WorkState.Pending } ? wave.DueAt : null,
            leftOut
        );
    }
}

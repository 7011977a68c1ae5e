using FluentValidation;
using Training.Application.Messages.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>
/// Orders accounts and activation letters, as background work. Refused when the people are no longer those that were seen.
/// </summary>
/// <param name="PerHour">How many people an hour; for <see cref="LetterTiming.Staggered"/>.</param>
/// <param name="Linked">Those whose address is that of an existing account, confirmed to be theirs.</param>
/// <param name="Seen">The mark of the preview that was seen; null takes whoever it is now.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record InviteTrainees(
    Whom Whom,
    LetterTiming Timing,
    int? PerHour = null,
    IReadOnlyList<PersonId>? Linked = null,
    string? Seen = null
) : ICommand<RoundId>;

internal sealed class InviteTraineesRules : AbstractValidator<InviteTrainees>
{
    public InviteTraineesRules()
    {
        RuleFor(command => command.Whom).SetValidator(new WhomRules());
        RuleFor(command => command.Timing).IsInEnum().WithErrorCode("invitations.timing_unknown");
        RuleFor(command => command.PerHour)
            .Must(pace => pace is >= 1 and <= 10_000)
            .WithErrorCode("invitations.pace_unknown")
            .When(command => command.Timing == LetterTiming.Staggered);
    }
}

internal sealed class InviteTraineesHandler(
    IInvitationsDb db,
    InvitationDraft draft,
    IWorkQueue queue,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<InviteTrainees, Result<RoundId>>
{
    public async Task<Result<RoundId>> Handle(InviteTrainees command, CancellationToken ct)
    {
        var drafted = await draft.For(command.Whom, ct);
        if (!drafted.Succeeded(out var list))
            return Result<RoundId>.Refuse(drafted.Errors);
        if (command.Seen is { } seen && seen != InvitationDraft.MarkOf(list))
            return InvitationErrors.ListMoved;

        var linked = (command.Linked ?? []).ToHashSet();
        var people = list.Where(line =>
                line.Reach is Reach.New or Reach.Again || (line.Reach == Reach.Existing && linked.Contains(line.Person))
            )
            .ToList();
        if (people.Count == 0)
            return InvitationErrors.NobodyToInvite;

        var now = clock.GetUtcNow();
        var (id, by) = (RoundId.New(now), new Order(actor.Name, now));
        var perHour = command.Timing == LetterTiming.Staggered ? command.PerHour : null;
        var round = new InvitationRound(id, command.Whom.Subject, command.Timing, perHour, people.Count, by);
        round.Starts(await queue.Enqueue(InviteWave.Of(round), InviteWave.KeyOf(round), ct));
        db.InvitationRounds.Add(round);
        db.Invitees.AddRange(
            people.Select((line, i) => new Invitee(id, i + 1, line.Person, line.Reach == Reach.Existing))
        );
        return id;
    }
}

using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Invitations;

/// <summary>The last rounds of accounts and letters, the newest first.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record ListRounds : IQuery<IReadOnlyList<RoundLine>>;

/// <param name="Subject">Code of the cohort or class; null for people picked from a list.</param>
/// <param name="Done">People the present pass has been through.</param>
/// <param name="WorkId">Of the present or last wave.</param>
public sealed record RoundLine(
    RoundId Id,
    string? Subject,
    LetterTiming Timing,
    int? PerHour,
    RoundState State,
    int Done,
    int Total,
    WorkId WorkId,
    string OrderedBy,
    DateTimeOffset OrderedAt
);

internal sealed class ListRoundsHandler(IInvitationsDb db)
    : IRequestHandler<ListRounds, Result<IReadOnlyList<RoundLine>>>
{
    private const int Shown = 50;

    public async Task<Result<IReadOnlyList<RoundLine>>> Handle(ListRounds query, CancellationToken ct) =>
        await db.InvitationRounds.OrderByDescending(r => r.Id).Take(Shown).AsLines().ToListAsync(ct);
}

internal static class RoundLines
{
    public static IQueryable<RoundLine> AsLines(this IQueryable<InvitationRound> rounds) =>
        rounds.Select(r => new RoundLine(
            r.Id,
            r.Subject,
            r.Timing,
            r.PerHour,
            r.State,
            r.Done,
            r.Total,
            r.WorkId,
            r.OrderedBy,
            r.OrderedAt
        ));
}

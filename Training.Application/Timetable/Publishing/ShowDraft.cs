using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>What publishing the draft of a cohort would change, and for whom, before anybody is told.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ShowDraft(string Cohort) : IQuery<DraftReview>;

/// <param name="Last">The publication that counts now; null before the first.</param>
/// <param name="ToldAtOnce">The names of those who are told of sessions that begin soon (P13), as far as they have an account.</param>
/// <param name="Told">The names of those who are told of all the rest; somebody may be among both.</param>
/// <param name="Mark">Says that the draft is still the one that was looked at.</param>
public sealed record DraftReview(
    CohortSummary Cohort,
    PublicationLine? Last,
    IReadOnlyList<ChangeLine> Going,
    IReadOnlyList<StayingLine> Staying,
    AffectedPeople Affected,
    IReadOnlyList<string> ToldAtOnce,
    IReadOnlyList<string> Told,
    string Mark
);

/// <summary>A session that stays in the draft, and why.</summary>
public sealed record StayingLine(SessionId Id, SessionContent Content, IReadOnlyList<Error> Reasons);

internal sealed class ShowDraftHandler(
    ICohortDirectory cohorts,
    DraftReader drafts,
    AudienceReader audience,
    TimeProvider clock
) : IRequestHandler<ShowDraft, Result<DraftReview>>
{
    public async Task<Result<DraftReview>> Handle(ShowDraft query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return PublishingErrors.CohortUnknown;

        var draft = await drafts.Read(cohort, ct);
        var changes = draft.Going.Select(going => going.Change).ToList();
        var soon = changes.ToLookup(change => change.Sides.AreSoon(clock.GetUtcNow(), clock));
        var affected = await audience.Of(changes, ct);
        return new DraftReview(
            cohort,
            draft.Last is { } last ? PublicationLine.Of(last) : null,
            affected.Lines,
            [
                .. draft.Staying.Select(staying => new StayingLine(
                    staying.Draft.Session.Id,
                    staying.Draft.Change.After,
                    staying.Reasons
                )),
            ],
            affected.Summary,
            affected.ReachedBy([.. soon[true]]),
            affected.ReachedBy([.. soon[false]]),
            draft.Mark
        );
    }
}

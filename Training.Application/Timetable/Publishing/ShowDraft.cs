using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>What publishing the draft of a cohort would change, and for whom, before anybody is told.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ShowDraft(string Cohort) : IQuery<DraftReview>;

/// <param name="Last">The publication that counts now; null before the first.</param>
/// <param name="Mark">Says that the draft is still the one that was looked at.</param>
public sealed record DraftReview(
    CohortSummary Cohort,
    PublicationLine? Last,
    IReadOnlyList<ChangeLine> Going,
    IReadOnlyList<StayingLine> Staying,
    AffectedPeople Affected,
    string Mark
);

/// <summary>A session that stays in the draft, and why.</summary>
public sealed record StayingLine(SessionId Id, SessionContent Content, IReadOnlyList<Error> Reasons);

internal sealed class ShowDraftHandler(ICohortDirectory cohorts, DraftReader drafts, AudienceReader audience)
    : IRequestHandler<ShowDraft, Result<DraftReview>>
{
    public async Task<Result<DraftReview>> Handle(ShowDraft query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return PublishingErrors.CohortUnknown;

        var draft = await drafts.Read(cohort, ct);
        var affected = await audience.Of([.. draft.Going.Select(going => going.Change)], ct);
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
            draft.Mark
        );
    }
}

using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>In what one publication of a cohort differs from another; what was published is kept for good.</summary>
/// <param name="Cohort">Its code.</param>
/// <param name="Number">The later one.</param>
/// <param name="Since">The earlier one; null: the one before it. 0 is before the first.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ComparePublications(string Cohort, int Number, int? Since = null) : IQuery<PublicationComparison>;

/// <param name="All">Every publication of the cohort, to choose others by; the newest first.</param>
public sealed record PublicationComparison(
    CohortSummary Cohort,
    PublicationLine Publication,
    int Since,
    IReadOnlyList<PublicationLine> All,
    IReadOnlyList<ChangeLine> Changes,
    AffectedPeople Affected
);

internal sealed class ComparePublicationsHandler(
    IPublishingDb db,
    ICohortDirectory cohorts,
    EditionReader editions,
    AudienceReader audience
) : IRequestHandler<ComparePublications, Result<PublicationComparison>>
{
    public async Task<Result<PublicationComparison>> Handle(ComparePublications query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return PublishingErrors.CohortUnknown;

        var all = await db
            .Publications.AsNoTracking()
            .Where(publication => publication.CohortId == cohort.Id)
            .OrderByDescending(publication => publication.Number)
            .ToListAsync(ct);
        var since = query.Since ?? query.Number - 1;
        var one = all.Find(publication => publication.Number == query.Number);
        if (one is null || since < 0 || since >= one.Number)
            return PublishingErrors.PublicationUnknown;

        var affected = await audience.Of(await editions.Changes(cohort.Id, since, one.Number, ct), ct);
        return new PublicationComparison(
            cohort,
            PublicationLine.Of(one),
            since,
            all.ConvertAll(PublicationLine.Of),
            affected.Lines,
            affected.Summary
        );
    }
}

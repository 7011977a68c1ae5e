using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Everything that was published of a cohort, the newest first.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ListPublications(string Cohort) : IQuery<PublicationList>;

public sealed record PublicationList(CohortSummary Cohort, IReadOnlyList<PublicationLine> Publications);

public sealed record PublicationLine(int Number, DateTimeOffset At, string Publisher, string? Reason, int Sessions)
{
    internal static PublicationLine Of(Publication publication) =>
        new(publication.Number, publication.At, publication.Publisher, publication.Reason, publication.Sessions);
}

internal sealed class ListPublicationsHandler(IPublishingDb db, ICohortDirectory cohorts)
    : IRequestHandler<ListPublications, Result<PublicationList>>
{
    public async Task<Result<PublicationList>> Handle(ListPublications query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return PublishingErrors.CohortUnknown;

        var publications = await db
            .Publications.AsNoTracking()
            .Where(publication => publication.CohortId == cohort.Id)
            .OrderByDescending(publication => publication.Number)
            .ToListAsync(ct);
        return new PublicationList(cohort, publications.ConvertAll(PublicationLine.Of));
    }
}

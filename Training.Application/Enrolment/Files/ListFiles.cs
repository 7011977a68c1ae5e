using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Files;

public enum FilesShown
{
    All,

    /// <summary>Those with a gap about whom nothing was decided yet.</summary>
    Gaps,
}

/// <summary>The files of a cohort with what was found in each, in the order of lists (NAM-01).</summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Of">One applicant only; null: everybody.</param>
/// <param name="Page">From 1.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ListFiles(string Cohort, FilesShown Shown = FilesShown.All, CandidacyId? Of = null, int Page = 1)
    : IQuery<FilesView>
{
    public const int PageSize = 50;
}

/// <param name="Documents">None while nothing is set up.</param>
/// <param name="IsOver">The deadline has passed.</param>
/// <param name="Frozen">A selection was decided by what was found.</param>
public sealed record FilesView(
    CohortSummary Cohort,
    IReadOnlyList<RequiredDocument> Documents,
    DateOnly? Deadline,
    bool IsOver,
    Page<FileLine> Lines,
    int All,
    int WithGaps,
    bool Frozen
);

/// <param name="Found">In the order of the documents.</param>
/// <param name="HasGap">A required document is missing or rejected.</param>
public sealed record FileLine(
    CandidacyId Candidacy,
    PersonId Person,
    string FullName,
    string? FileNumber,
    CandidacyState State,
    IReadOnlyList<FoundDocument> Found,
    bool HasGap
);

/// <param name="Version">0: nobody looked yet.</param>
public sealed record FoundDocument(
    string Document,
    int Version,
    DocumentState State,
    string? Reason,
    string? By,
    DateTimeOffset? At
);

internal sealed class ListFilesRules : AbstractValidator<ListFiles>
{
    public ListFilesRules() => RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("enrolment.page_out_of_range");
}

internal sealed class ListFilesHandler(
    IFilesDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    WholeFiles whole,
    SelectionFreeze freeze,
    TimeProvider clock
) : IRequestHandler<ListFiles, Result<FilesView>>
{
    public async Task<Result<FilesView>> Handle(ListFiles query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await whole.CheckOf(cohort.Id, ct) is not { } check)
            return new FilesView(cohort, [], null, false, new([], 0, 1, ListFiles.PageSize), 0, 0, Frozen: false);

        var all = enrolment.Candidacies.Where(one =>
            one.CohortId == cohort.Id && one.State != CandidacyState.Withdrawn
        );
        var gaps = whole.WithGaps(all.Where(one => one.State == CandidacyState.Applied), check);
        var among =
            query.Of is { } only ? all.Where(one => one.Id == only)
            : query.Shown == FilesShown.Gaps ? gaps
            : all;
        return new FilesView(
            cohort,
            check.Documents,
            check.Deadline,
            clock.Day() > check.Deadline,
            new(await Lines(among, check, query.Page, ct), await among.CountAsync(ct), query.Page, ListFiles.PageSize),
            await all.CountAsync(ct),
            await gaps.CountAsync(ct),
            await freeze.Holds(cohort.Id, ct)
        );
    }

    private async Task<IReadOnlyList<FileLine>> Lines(
        IQueryable<Candidacy> among,
        FileCheck check,
        int page,
        CancellationToken ct
    )
    {
        var rows = await (
            from candidacy in among
            join person in people.All on candidacy.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new
            {
                candidacy.Id,
                Person = person.Id,
                person.FullName,
                candidacy.Details.FileNumber,
                candidacy.State,
            }
        )
            .Skip((page - 1) * ListFiles.PageSize)
            .Take(ListFiles.PageSize)
            .ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Id);
        var found = (
            await db.DocumentChecks.AsNoTracking().Where(one => ids.Contains(one.CandidacyId)).ToListAsync(ct)
        ).ToDictionary(one => (one.CandidacyId, one.Document));
        return rows.ConvertAll(row =>
        {
            var own = check.Documents.Select(document =>
                (document, Found: Found(document, found.GetValueOrDefault((row.Id, document.Code))))
            );
            return new FileLine(
                row.Id,
                row.Person,
                row.FullName,
                row.FileNumber,
                row.State,
                [.. own.Select(one => one.Found)],
                own.Any(one => one.document.Required && one.Found.State != DocumentState.Present)
            );
        });
    }

    private static FoundDocument Found(RequiredDocument document, DocumentCheck? check) =>
        check is null
            ? new(document.Code, 0, DocumentState.Missing, null, null, null)
            : new(document.Code, check.Version, check.State, check.Reason, check.CheckedBy, check.CheckedAt);
}

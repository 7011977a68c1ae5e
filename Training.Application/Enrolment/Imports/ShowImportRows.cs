using FluentValidation;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Which rows of an import are shown. What is null does not restrict.</summary>
/// <remarks>
/// Code: Rows with this problem.
/// Attention: Rows with an error, a warning or a question.
/// </remarks>
public sealed record RowFilter(
    RowOutcome? Outcome = null,
    RowResult? Result = null,
    RowUndo? Undo = null,
    string? Code = null,
    bool Warned = false,
    bool Fine = false,
    bool Attention = false
);

[Requires(Permission.ViewImports)]
public sealed record ShowImportRows(ImportId Id, RowFilter Filter, int Page = 1, int PageSize = 50)
    : IQuery<Page<ImportRowView>>;

/// <summary>One row, opened: what stands in the file, what the plan makes of it, and what became of it.</summary>
public sealed record ImportRowView(
    int Number,
    RowOutcome Outcome,
    bool Warned,
    RowResult? Result,
    RowUndo? Undo,
    string? Reason,
    PersonId? PersonId,
    RowContent Content,
    IReadOnlyList<FieldChange> Changes,
    IReadOnlyList<KnownPerson> Candidates
)
{
    /// <summary>It can be corrected: it is not in.</summary>
    public bool IsOpen => Result is null or RowResult.Refused;

    public string? PersonName => Content.After?.Person.FullName;
}

internal sealed class ShowImportRowsRules : AbstractValidator<ShowImportRows>
{
    public ShowImportRowsRules()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("imports.page_range");
        RuleFor(query => query.PageSize).InclusiveBetween(1, 500).WithErrorCode("imports.page_size_range");
    }
}

internal sealed class ShowImportRowsHandler(IImportsDb db, IPeopleRegister people, RowVault vault)
    : IRequestHandler<ShowImportRows, Result<Page<ImportRowView>>>
{
    private static readonly RowOutcome[] GoingIn = [RowOutcome.Create, RowOutcome.Update, RowOutcome.Unchanged];

    public async Task<Result<Page<ImportRowView>>> Handle(ShowImportRows query, CancellationToken ct)
    {
        if (!await db.Imports.AnyAsync(import => import.Id == query.Id, ct))
            return ImportErrors.Unknown;

        var rows = Filtered(query.Id, query.Filter);
        var total = await rows.CountAsync(ct);
        var page = await rows.OrderBy(row => row.Number)
            .Skip((query.Page - 1) * query.PageSize)
            .Take(query.PageSize)
            .ToListAsync(ct);
        var open = page.ConvertAll(row => (Row: row, Content: vault.Open(row)));
        var candidates = await people.Find([.. open.SelectMany(row => row.Content.Candidates).Distinct()], ct);
        return new Page<ImportRowView>(
            open.ConvertAll(row => View(row.Row, row.Content, candidates)),
            total,
            query.Page,
            query.PageSize
        );
    }

    private IQueryable<ImportRow> Filtered(ImportId id, RowFilter filter)
    {
        var rows = db.ImportRows.AsNoTracking().Where(row => row.ImportId == id);
        if (filter.Outcome is { } outcome)
            rows = rows.Where(row => row.Outcome == outcome);
        if (filter.Result is { } result)
            rows = rows.Where(row => row.Result == result);
        if (filter.Undo is { } undo)
            rows = rows.Where(row => row.Undo == undo);
        if (filter.Warned)
            rows = rows.Where(row => row.Warned && GoingIn.Contains(row.Outcome));
        if (filter.Fine)
            rows = rows.Where(row => !row.Warned && GoingIn.Contains(row.Outcome));
        if (filter.Attention)
            rows = rows.Where(row => row.Warned || !GoingIn.Contains(row.Outcome));
        if (filter.Code is not { } code)
            return rows;
        return rows.Where(row => db.ImportProblems.Any(p => p.ImportId == id && p.Row == row.Number && p.Code == code));
    }

    private static ImportRowView View(
        ImportRow row,
        RowContent content,
        IReadOnlyDictionary<PersonId, KnownPerson> people
    ) =>
        new(
            row.Number,
            row.Outcome,
            row.Warned,
            row.Result,
            row.Undo,
            row.Reason,
            row.PersonId,
            content,
            content is { Before: { } before, After: { } after } ? [.. FieldChange.Between(before, after)] : [],
            [.. content.Candidates.Select(people.GetValueOrDefault).OfType<KnownPerson>()]
        );
}

using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>Rows of a timetable sheet, those that stay out first, then by their numbers.</summary>
/// <param name="Outcome">Null: of any.</param>
/// <param name="Refused">Only rows that the commit refused.</param>
[Requires(Permission.EditTimetable)]
public sealed record ListSheetLines(
    SheetId Id,
    LineOutcome? Outcome = null,
    bool Refused = false,
    int Page = 1,
    int PageSize = 50
) : IQuery<Page<SheetLineView>>;

/// <summary>One row: what stands in the file, what the plan makes of it, and what became of it.</summary>
public sealed record SheetLineView(
    int Number,
    LineOutcome Outcome,
    LineResult? Result,
    SessionId? SessionId,
    LineContent Content
);

internal sealed class ListSheetLinesRules : AbstractValidator<ListSheetLines>
{
    public ListSheetLinesRules()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("imports.page_range");
        RuleFor(query => query.PageSize).InclusiveBetween(1, 500).WithErrorCode("imports.page_size_range");
    }
}

internal sealed class ListSheetLinesHandler(ITimetableSheetsDb db)
    : IRequestHandler<ListSheetLines, Result<Page<SheetLineView>>>
{
    public async Task<Result<Page<SheetLineView>>> Handle(ListSheetLines query, CancellationToken ct)
    {
        var lines = db.SheetLines.AsNoTracking().Where(line => line.SheetId == query.Id);
        if (query.Outcome is { } outcome)
            lines = lines.Where(line => line.Outcome == outcome);
        if (query.Refused)
            lines = lines.Where(line => line.Result == LineResult.Outdated || line.Result == LineResult.Clashing);
        var page = await lines
            .OrderBy(line =>
                line.Outcome == LineOutcome.Error
                || line.Result == LineResult.Outdated
                || line.Result == LineResult.Clashing
                    ? 0
                    : 1
            )
            .ThenBy(line => line.Number)
            .Skip((query.Page - 1) * query.PageSize)
            .Take(query.PageSize)
            .Select(line => new SheetLineView(line.Number, line.Outcome, line.Result, line.SessionId, line.Content))
            .ToListAsync(ct);
        return new Page<SheetLineView>(page, await lines.CountAsync(ct), query.Page, query.PageSize);
    }
}

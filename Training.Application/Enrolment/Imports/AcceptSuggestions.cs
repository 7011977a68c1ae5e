using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>
/// Takes what was suggested in place of what was typed: in one row, or in every row with the same problem. Answers how many
/// cells were corrected. Each call deals with a bounded number, so that a large list does not hold up others.
/// </summary>
/// <remarks>Code: The problem, such as <c>imports.unit_near</c>.</remarks>
[Requires(Permission.ImportApplicants)]
public sealed record AcceptSuggestions(ImportId Id, string Code, int? Row = null) : ICommand<int>;

internal sealed class AcceptSuggestionsHandler(IImportsDb db, RowPlanner planner, RowVault vault)
    : IRequestHandler<AcceptSuggestions, Result<int>>
{
    private const int AtMost = 1000;

    public async Task<Result<int>> Handle(AcceptSuggestions command, CancellationToken ct)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == command.Id, ct) is not { } import)
            return ImportErrors.Unknown;
        if (import.ChangeRows() is { Errors.Count: > 0 } busy)
            return busy;

        var numbers = db
            .ImportProblems.Where(p => p.ImportId == command.Id && p.Code == command.Code)
            .Select(p => p.Row);
        var rows = await db
            .ImportRows.Where(row => row.ImportId == command.Id && row.Result == null && numbers.Contains(row.Number))
            .Where(row => command.Row == null || row.Number == command.Row)
            .OrderBy(row => row.Number)
            .Take(AtMost)
            .ToListAsync(ct);
        var corrected = rows.Select(row => Accept(row, command.Code)).OfType<OpenRow>().ToList();
        if (corrected.Count == 0)
            return ImportErrors.NoSuggestion;

        await planner.Plan(import, corrected, ct);
        return corrected.Count;
    }

    private OpenRow? Accept(ImportRow row, string code)
    {
        var content = vault.Open(row);
        var corrections = new Dictionary<int, string>(content.Corrections);
        foreach (var problem in content.Problems.Where(p => p.Remark.Code == code))
        {
            if (problem is { Column: { } column, Fix: { } fix })
                corrections[column] = fix;
        }
        return corrections.Count == content.Corrections.Count && corrections.All(content.Corrections.Contains)
            ? null
            : new OpenRow(row, content with { Corrections = corrections });
    }
}

namespace Training.Application.Timetable.Sheets;

/// <summary>The rows of a timetable sheet by what the plan says and by what became of them, counted from the rows.</summary>
public sealed record SheetCounts(
    IReadOnlyDictionary<LineOutcome, int> Outcomes,
    IReadOnlyDictionary<LineResult, int> Results
)
{
    public int Total => Outcomes.Values.Sum();

    /// <summary>Rows that would change something.</summary>
    public int GoingIn => Of(LineOutcome.Create) + Of(LineOutcome.Change);

    public int WentIn => Of(LineResult.Created) + Of(LineResult.Changed);

    public int Refused => Of(LineResult.Outdated) + Of(LineResult.Clashing);

    public int Of(LineOutcome outcome) => Outcomes.GetValueOrDefault(outcome);

    public int Of(LineResult result) => Results.GetValueOrDefault(result);

    internal static async Task<SheetCounts> Of(IQueryable<SheetLine> lines, CancellationToken ct)
    {
        var groups = await lines
            .GroupBy(line => new { line.Outcome, line.Result })
            .Select(group => new
            {
                group.Key.Outcome,
                group.Key.Result,
                Rows = group.Count(),
            })
            .ToListAsync(ct);
        return new(
            groups.GroupBy(group => group.Outcome).ToDictionary(group => group.Key, group => group.Sum(g => g.Rows)),
            groups
                .Where(g => g.Result is not null)
                .GroupBy(g => g.Result!.Value)
                .ToDictionary(g => g.Key, g => g.Sum(one => one.Rows))
        );
    }
}

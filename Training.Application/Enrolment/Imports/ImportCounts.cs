namespace Training.Application.Enrolment.Imports;

/// <summary>The rows of an import by what the plan says; they add up to <see cref="Total"/>.</summary>
public sealed record RowCounts(int Total, int Create, int Update, int Unchanged, int Review, int Error);

/// <summary>What became of the rows; with those that did not go in they add up to the total.</summary>
public sealed record ResultCounts(int Created, int Updated, int Unchanged, int Refused)
{
    public int WentIn => Created + Updated + Unchanged;
}

/// <summary>What became at the undo of the rows that had changed something.</summary>
public sealed record UndoCounts(int Reversed, int Kept, int Failed);

/// <summary>All the numbers of an import, counted from its rows and never kept apart from them.</summary>
/// <remarks>
/// Warned: Rows that may go in although something is to be said about them.
/// ToCommit: Rows that the plan lets in and that are not in yet.
/// </remarks>
public sealed record ImportCounts(RowCounts Rows, int Warned, int ToCommit, ResultCounts Results, UndoCounts Undo)
{
    /// <summary>Rows that go in and of which there is nothing to say.</summary>
    public int Fine => Rows.Create + Rows.Update + Rows.Unchanged - Warned;

    internal static async Task<ImportCounts> Of(IQueryable<ImportRow> rows, CancellationToken ct)
    {
        var groups = await rows.GroupBy(row => new
            {
                row.Outcome,
                row.Warned,
                row.Result,
                row.Undo,
            })
            .Select(group => new Group(
                group.Key.Outcome,
                group.Key.Warned,
                group.Key.Result,
                group.Key.Undo,
                group.Count()
            ))
            .ToListAsync(ct);

        int Count(Func<Group, bool> which) => groups.Where(which).Sum(group => group.Rows);
        return new(
            new(
                Count(_ => true),
                Count(g => g.Outcome == RowOutcome.Create),
                Count(g => g.Outcome == RowOutcome.Update),
                Count(g => g.Outcome == RowOutcome.Unchanged),
                Count(g => g.Outcome == RowOutcome.Review),
                Count(g => g.Outcome == RowOutcome.Error)
            ),
            Count(g => g.Warned && g.GoesIn),
            Count(g => g.GoesIn && g.Result is null),
            new(
                Count(g => g.Result == RowResult.Created),
                Count(g => g.Result == RowResult.Updated),
                Count(g => g.Result == RowResult.Unchanged),
                Count(g => g.Result == RowResult.Refused)
            ),
            new(
                Count(g => g.Undo == RowUndo.Reversed),
                Count(g => g.Undo == RowUndo.Kept),
                Count(g => g.Undo == RowUndo.Failed)
            )
        );
    }

    private sealed record Group(RowOutcome Outcome, bool Warned, RowResult? Result, RowUndo? Undo, int Rows)
    {
        public bool GoesIn => Outcome is not (RowOutcome.Error or RowOutcome.Review);
    }
}

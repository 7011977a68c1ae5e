using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <param name="Before">What stood in the cell.</param>
/// <param name="Typed">What was sent; null where it is no mark.</param>
/// <param name="New">The line that it adds to the ledger; null where it adds none.</param>
internal sealed record CellDecision(CellOutcome Outcome, Mark Before, Mark? Typed, MarkEntry? New)
{
    public bool IsNew => New is not null;

    /// <summary>What was read was sent back, and another mark stands by now.</summary>
    public bool IsOld => !IsNew && Outcome.Result == CellResult.Saved && Typed != Before;
}

/// <summary>Decides what becomes of marks that somebody writes: the same for what is written and for what is only shown.</summary>
internal sealed class MarkDecisions(
    ISheetsDb db,
    SheetScope scope,
    SheetPlans plans,
    SheetRoster roster,
    Admissions admissions,
    IActor actor,
    TimeProvider clock
)
{
    public void Write(IEnumerable<CellDecision> decided) =>
        db.MarkEntries.AddRange(decided.Select(cell => cell.New).OfType<MarkEntry>());

    /// <summary>In the order of the cells.</summary>
    public async Task<Result<IReadOnlyList<CellDecision>>> Of(
        IReadOnlyList<CellChange> cells,
        EntrySource source,
        CancellationToken ct
    )
    {
        if (cells.Count == 0)
            return new List<CellDecision>();
        if (await scope.Find([.. cells.Select(cell => cell.Sheet)], ct) is not { } sheets)
            return SheetRefusals.Unknown;
        var first = sheets[0];
        if (sheets.Any(one => !one.IsBeside(first)))
            return SheetRefusals.Unknown;
        var people = await roster.Of(first.ClassId, first.Sitting, [.. sheets.Select(sheet => sheet.Id)], ct);
        if (cells.Select(cell => cell.Person).Except(people.Select(person => person.Id)).Any())
            return SheetRefusals.NotOfClass;

        var plan = await plans.Of(first, ct);
        var admitted = await admissions.Of(plan, first.Sitting, ct);
        var ledger = await LinesOf(sheets, cells, ct);
        var author = EntryAuthor.Of(actor, clock, source);
        var decisions = new List<CellDecision>();
        foreach (var cell in cells)
        {
            var sheet = sheets.First(one => one.Id == cell.Sheet);
            if (!ledger.TryGetValue((cell.Sheet, cell.Person), out var lines))
                ledger[(cell.Sheet, cell.Person)] = lines = [];
            var admission = admitted.Of(sheet, cell.Person);
            var before = admission.Over(lines.LastOrDefault()?.Mark ?? Mark.None);
            var typed = TypedMark.Read(cell.Text, plan.Rules.Scores);
            var write = typed.Succeeded(out var mark)
                ? sheet.Write(cell.Person, lines, cell.Read, mark, admission, author, cell.Reason)
                : Result<MarkWrite>.Refuse(typed.Errors);
            var entry = write.Succeeded(out var written) ? written.New : null;
            if (entry is not null)
                lines.Add(entry);
            var outcome = Outcome(cell, write, lines.LastOrDefault(), admission);
            decisions.Add(new(outcome, before, typed.Succeeded(out var sent) ? sent : null, entry));
        }
        return decisions;
    }

    private async Task<Dictionary<(GradeSheetId, PersonId), List<MarkEntry>>> LinesOf(
        IReadOnlyList<GradeSheet> sheets,
        IReadOnlyList<CellChange> cells,
        CancellationToken ct
    )
    {
        var ids = sheets.Select(sheet => sheet.Id).ToList();
        var people = cells.Select(cell => cell.Person).Distinct().ToList();
        var lines = await db
            .MarkEntries.AsNoTracking()
            .Where(entry => ids.Contains(entry.SheetId) && people.Contains(entry.PersonId))
            .OrderBy(entry => entry.Number)
            .ToListAsync(ct);
        return lines.GroupBy(line => (line.SheetId, line.PersonId)).ToDictionary(own => own.Key, own => own.ToList());
    }

    private static CellOutcome Outcome(
        CellChange cell,
        Result<MarkWrite> write,
        MarkEntry? stands,
        Admission admission
    ) =>
        new(
            cell.Sheet,
            cell.Person,
            write.Succeeded(out var written) ? written.Result : CellResult.Refused,
            stands?.Number ?? 0,
            admission.Over(stands?.Mark ?? Mark.None),
            stands?.ByName,
            stands?.At,
            write.Errors.Count == 0 ? null : write.Errors[0]
        );
}

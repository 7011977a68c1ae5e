using FluentValidation;
using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// Writes marks of one class in one module and sitting, each by itself: of two who change the same cell the second is told of the first, and the
/// other cells are saved (P15). Only changed cells are sent (P14).
/// </summary>
[Requires(Permission.EnterMarks)]
public sealed record EnterMarks(IReadOnlyList<CellChange> Cells, EntrySource Source)
    : ICommand<IReadOnlyList<CellOutcome>>
{
    /// <summary>A class of a hundred in twenty components.</summary>
    public const int MostCells = 2000;
}

/// <param name="Read">The number of the line that the writer saw; 0 for none.</param>
/// <param name="Text">As typed; nothing clears the cell.</param>
/// <param name="Reason">Why, if it is said.</param>
public sealed record CellChange(GradeSheetId Sheet, PersonId Person, int Read, string? Text, string? Reason = null);

/// <param name="Number">Of the line that stands now; the next change reads from it.</param>
/// <param name="Mark">What stands now.</param>
/// <param name="ByName">Who wrote it; null while nobody did.</param>
/// <param name="Refusal">Why what was typed is not taken.</param>
public sealed record CellOutcome(
    GradeSheetId Sheet,
    PersonId Person,
    CellResult Result,
    int Number,
    Mark Mark,
    string? ByName = null,
    DateTimeOffset? At = null,
    Error? Refusal = null
);

internal sealed class EnterMarksRules : AbstractValidator<EnterMarks>
{
    public EnterMarksRules()
    {
        RuleFor(command => command.Cells)
            .Must(cells => cells.Count <= EnterMarks.MostCells)
            .WithErrorCode("assessment.too_many_cells");
        RuleForEach(command => command.Cells)
            .Must(cell => cell.Reason is null or { Length: <= 500 })
            .WithErrorCode("assessment.reason_too_long");
    }
}

internal sealed class EnterMarksHandler(
    ISheetsDb db,
    SheetScope scope,
    SheetPlans plans,
    SheetRoster roster,
    Admissions admissions,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<EnterMarks, Result<IReadOnlyList<CellOutcome>>>
{
    public async Task<Result<IReadOnlyList<CellOutcome>>> Handle(EnterMarks command, CancellationToken ct)
    {
        if (command.Cells.Count == 0)
            return new List<CellOutcome>();
        if (await scope.Find([.. command.Cells.Select(cell => cell.Sheet)], ct) is not { } sheets)
            return SheetRefusals.Unknown;
        var first = sheets[0];
        if (sheets.Any(one => !one.IsBeside(first)))
            return SheetRefusals.Unknown;
        var people = await roster.Of(first.ClassId, first.Sitting, [.. sheets.Select(sheet => sheet.Id)], ct);
        if (command.Cells.Select(cell => cell.Person).Except(people.Select(person => person.Id)).Any())
            return SheetRefusals.NotOfClass;

        var plan = await plans.Of(first, ct);
        var admitted = await admissions.Of(plan, first.Sitting, ct);
        var ledger = await LinesOf(sheets, command.Cells, ct);
        var author = EntryAuthor.Of(actor, clock, command.Source);
        var outcomes = new List<CellOutcome>();
        foreach (var cell in command.Cells)
        {
            var sheet = sheets.First(one => one.Id == cell.Sheet);
            if (!ledger.TryGetValue((cell.Sheet, cell.Person), out var lines))
                ledger[(cell.Sheet, cell.Person)] = lines = [];
            var admission = admitted.Of(sheet, cell.Person);
            var typed = TypedMark.Read(cell.Text, plan.Rules.Scores);
            var write = typed.Succeeded(out var mark)
                ? sheet.Write(cell.Person, lines, cell.Read, mark, admission, author, cell.Reason)
                : Result<MarkWrite>.Refuse(typed.Errors);
            if (write.Succeeded(out var written) && written.New is { } entry)
            {
                db.MarkEntries.Add(entry);
                lines.Add(entry);
            }
            outcomes.Add(Outcome(cell, write, lines.LastOrDefault(), admission));
        }
        return outcomes;
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

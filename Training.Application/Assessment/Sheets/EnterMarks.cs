using FluentValidation;
using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// Writes marks of one class in one module and sitting, each by itself: of two who change the same cell the second is told
/// of the first, and the other cells are saved (P15). Only changed cells are sent (P14).
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

internal sealed class EnterMarksHandler(MarkDecisions decisions)
    : IRequestHandler<EnterMarks, Result<IReadOnlyList<CellOutcome>>>
{
    public async Task<Result<IReadOnlyList<CellOutcome>>> Handle(EnterMarks command, CancellationToken ct)
    {
        var decided = await decisions.Of(command.Cells, command.Source, ct);
        if (!decided.Succeeded(out var cells))
            return Result<IReadOnlyList<CellOutcome>>.Refuse(decided.Errors);

        decisions.Write(cells);
        return cells.Select(cell => cell.Outcome).ToList();
    }
}

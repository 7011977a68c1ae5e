using FluentValidation;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>Types something else into a cell of the list; the row is planned again at once. The uploaded file stays as it is.</summary>
/// <remarks>Column: Counted from 0.</remarks>
[Requires(Permission.ImportApplicants)]
public sealed record CorrectCell(ImportId Id, int Row, int Column, string? Text) : ICommand<RowOutcome>;

internal sealed class CorrectCellRules : AbstractValidator<CorrectCell>
{
    public CorrectCellRules() => RuleFor(c => c.Text).MaximumLength(2000).WithErrorCode("imports.text_too_long");
}

internal sealed class CorrectCellHandler(RowChange change) : IRequestHandler<CorrectCell, Result<RowOutcome>>
{
    public Task<Result<RowOutcome>> Handle(CorrectCell command, CancellationToken ct) =>
        change.Of(
            command.Id,
            command.Row,
            row =>
            {
                (row.Row.SameAs, row.Row.IsSomeoneNew) = (null, false); // was decided of what stood there before
                var corrections = new Dictionary<int, string>(row.Content.Corrections)
                {
                    [command.Column] = command.Text ?? "",
                };
                return new OpenRow(row.Row, row.Content with { Corrections = corrections });
            },
            ct
        );
}

using Training.Application.Assessment.Sheets;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.GradeSheets;

/// <summary>What became of the cells that a script sent, and what follows from it for their rows.</summary>
public sealed record CellAnswers(
    IReadOnlyList<CellAnswer> Cells,
    IReadOnlyList<RowAnswer> Rows,
    IReadOnlyList<ProgressAnswer> Components
)
{
    internal static CellAnswers Of(IReadOnlyList<CellOutcome> outcomes, GradeSheetView view, Texts texts)
    {
        var people = outcomes.Select(outcome => outcome.Person).ToHashSet();
        return new(
            [.. outcomes.Select(outcome => CellAnswer.Of(outcome, texts))],
            [
                .. view
                    .Lines.Where(line => people.Contains(line.Person.Id))
                    .Select(line => new RowAnswer(
                        line.Person.Id,
                        texts.Total(line),
                        texts.Band(line, view),
                        MarkWords.Fails(line, view)
                    )),
            ],
            [
                new ProgressAnswer("", texts.Progress(view)),
                .. view.Components.Select(one => new ProgressAnswer(one.Part.Code, texts.Progress(one))),
            ]
        );
    }
}

/// <param name="Id">Of the field.</param>
/// <param name="Text">What stands there now.</param>
/// <param name="Message">Why what was typed does not; null where it does.</param>
/// <param name="Maybe">What was perhaps meant.</param>
public sealed record CellAnswer(string Id, CellResult Result, int Number, string Text, string? Message, string? Maybe)
{
    internal static CellAnswer Of(CellOutcome outcome, Texts texts) =>
        new(
            ShownCell.IdOf(outcome.Sheet, outcome.Person),
            outcome.Result,
            outcome.Number,
            MarkWords.Text(outcome.Mark),
            Why(outcome, texts),
            MarkWords.Maybe(outcome.Refusal)
        );

    /// <summary>Of a conflict with a place for what is typed, which may change while it stands.</summary>
    private static string? Why(CellOutcome outcome, Texts texts) =>
        outcome.Result switch
        {
            CellResult.Saved => null,
            CellResult.Refused => texts.Of(outcome.Refusal!),
            _ => texts.Conflict(outcome, "{typed}"),
        };
}

/// <summary>The computed columns of one person.</summary>
public sealed record RowAnswer(PersonId Person, string Total, string Band, bool Fails);

/// <param name="Code">Of the component; empty for all together.</param>
public sealed record ProgressAnswer(string Code, string Text);

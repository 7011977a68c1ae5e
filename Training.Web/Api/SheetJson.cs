using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.People.Contracts;

namespace Training.Web.Api;

/// <summary>A grade sheet as the API shows it.</summary>
internal sealed record SheetJson(
    GradeSheetId Id,
    string Class,
    string Module,
    string Component,
    int Sitting,
    GradeSheetState State,
    int Version,
    string RuleSet,
    IEnumerable<SheetStepJson> Steps,
    IEnumerable<SheetCellJson> Cells
)
{
    public static SheetJson Of(GradeSheetId id, GradeSheetView view)
    {
        var at = view.Components.TakeWhile(one => one.Id != id).Count();
        var component = view.Components[at];
        return new(
            id,
            view.Class.Code,
            view.Module.Code,
            component.Part.Code,
            view.Sitting,
            component.State,
            component.Version,
            view.Rules.RuleSet.Label,
            component.Steps.Select(step => new SheetStepJson(step.Kind, step.ByName, step.At, step.Reason)),
            view.Lines.Select(line => new SheetCellJson(
                line.Person.Id,
                line.Person.FullName,
                line.Cells[at].Number,
                line.Cells[at].Mark.State,
                line.Cells[at].Mark.Value
            ))
        );
    }
}

internal sealed record SheetStepJson(SheetStepKind Kind, string By, DateTimeOffset At, string? Reason);

/// <param name="Version">To be sent back with a change.</param>
internal sealed record SheetCellJson(PersonId Person, string Name, int Version, MarkState State, decimal? Value);

/// <summary>What became of one cell: a conflict shows who wrote what stands there.</summary>
internal sealed record CellJson(
    PersonId Person,
    CellResult Result,
    int Version,
    MarkState State,
    decimal? Value,
    string? By,
    DateTimeOffset? At,
    string? Code,
    string? Message
)
{
    public static CellJson Of(CellOutcome outcome, Texts texts) =>
        new(
            outcome.Person,
            outcome.Result,
            outcome.Number,
            outcome.Mark.State,
            outcome.Mark.Value,
            outcome.ByName,
            outcome.At,
            outcome.Refusal?.Code,
            outcome.Refusal is { } refusal ? texts.Of(refusal) : null
        );
}

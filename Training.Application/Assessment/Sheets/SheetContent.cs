using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What was read of the sheets of one class, module and sitting, and what follows from it.</summary>
/// <param name="Opened">In the order of the curriculum.</param>
/// <param name="Written">The lines of the ledger that count.</param>
/// <param name="Admitted">Who is exempt, who is barred.</param>
/// <param name="CaughtUp">Who made up what they were barred for (ATT-02).</param>
/// <param name="Moved">Who was marked in another class, by the code of the component.</param>
internal sealed record SheetContent(
    SheetPlan Plan,
    int Sitting,
    IReadOnlyList<(AssessmentPart Part, GradeSheet Sheet)> Opened,
    IReadOnlyList<SheetPerson> People,
    IReadOnlyDictionary<(GradeSheetId, PersonId), MarkCell> Written,
    ClassAdmission Admitted,
    IReadOnlySet<PersonId> CaughtUp,
    ILookup<string, PersonId> Moved,
    TimeProvider Clock
)
{
    public GradeSheetView View() =>
        new(
            Plan.Class,
            Plan.Cohort,
            Plan.Module,
            Plan.Rules,
            Sitting,
            [.. Opened.Select(one => Component(one.Part, one.Sheet))],
            [.. People.Select(Line)]
        );

    private MarkCell Cell(GradeSheet sheet, PersonId person)
    {
        var cell = Written.GetValueOrDefault((sheet.Id, person)) ?? MarkCell.Empty;
        var open = sheet.State == GradeSheetState.Open;
        var barred = open ? Admitted.Of(sheet, person).Barred : cell.ByList;
        var own = cell.ByList && !barred ? Mark.None : cell.Mark; // the list bars them no more
        return cell with
        {
            Mark = new Admission(Barred: barred).Over(own),
            ByList = barred,
            Elsewhere = cell.Mark.IsEmpty && Moved[sheet.Component].Contains(person),
        };
    }

    private SheetComponent Component(AssessmentPart part, GradeSheet sheet)
    {
        var here = People.Where(person => !person.Left).Select(person => Cell(sheet, person.Id)).ToList();
        var marked = here.Count(cell => !cell.Mark.IsEmpty);
        var expected = here.Count(cell => !cell.Elsewhere);
        return new(sheet.Id, part, sheet.State, sheet.Version, marked, expected, Steps(sheet), LocksOn(sheet));
    }

    private DateOnly? LocksOn(GradeSheet sheet) =>
        sheet is { State: GradeSheetState.Published, PublishedAt: { } at }
            ? Plan.Rules.Publication.LocksOn(Clock.DayOf(at))
            : null;

    private SheetLine Line(SheetPerson person)
    {
        var cells = Opened.Select(one => Cell(one.Sheet, person.Id)).ToList();
        var total = Opened.Count == Plan.Module.Assessment.Count ? Total(person.Id, cells) : null;
        return new(person, cells, total, total is { } mark ? BandOf(mark) : null);
    }

    /// <summary>By the very rule of the published result, so that the two cannot differ (P17).</summary>
    private decimal? Total(PersonId person, List<MarkCell> cells) =>
        ModuleResult
            .Of(
                ModuleTaught.Of(Plan.Module),
                [.. Opened.Zip(cells, (one, cell) => PartOutcome.Of(one.Part, Attempts(person, cell), Plan.Rules))],
                Admitted.Exempt.Contains(person),
                Plan.Rules
            )
            .Score;

    private IReadOnlyList<Attempt> Attempts(PersonId person, MarkCell cell) =>
        cell.Mark.IsEmpty ? [] : [new Attempt(Sitting, cell.Mark, Owed: cell.ByList && !CaughtUp.Contains(person))];

    private ResultClass BandOf(decimal total) =>
        Plan.Rules.Classification.Bands.Where(band => band.Value <= total)
            .OrderBy(band => band.Key)
            .Select(band => (ResultClass?)band.Key)
            .FirstOrDefault()
        ?? ResultClass.Weak;

    private static List<SheetStepLine> Steps(GradeSheet sheet) =>
        [
            .. sheet
                .Steps.OrderBy(step => step.Number)
                .Select(step => new SheetStepLine(step.Kind, step.ByName, step.At, step.Reason, step.Decision)),
        ];
}

using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Whoever entered the marks is done: everybody has one, and somebody else looks at them.</summary>
[Requires(Permission.EnterMarks)]
public sealed record SubmitSheets(IReadOnlyList<GradeSheetId> Sheets) : ICommand<int>;

internal sealed class SubmitSheetsHandler(
    ISheetsDb db,
    SheetSteps steps,
    SheetPlans plans,
    SheetRoster roster,
    Admissions admissions,
    MarkedElsewhere elsewhere,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<SubmitSheets, Result<int>>
{
    public Task<Result<int>> Handle(SubmitSheets command, CancellationToken ct) =>
        steps.Each(command.Sheets, (sheet, ledger) => Submit(sheet, ledger, ct), ct);

    private async Task<Result<GradeSheet>> Submit(
        GradeSheet sheet,
        IReadOnlyList<MarkEntry> ledger,
        CancellationToken ct
    )
    {
        var people = await roster.Of(sheet.ClassId, sheet.Sitting, [sheet.Id], ct);
        if (people.Count == 0)
            return SheetRefusals.NobodyToMark;

        var plan = await plans.Of(sheet, ct);
        var listed = await TakeList(sheet, plan, people, ledger, ct);
        IReadOnlyList<MarkEntry> whole = [.. ledger, .. listed];
        var marked = LastLines(whole).Where(line => !line.Value.Mark.IsEmpty).Select(line => line.Key).ToHashSet();
        if (people.Any(person => IsMissing(person, marked)))
            marked.UnionWith((await elsewhere.Of(plan, sheet.Sitting, people, ct))[sheet.Component]);
        var missing = people.Count(person => IsMissing(person, marked));
        return sheet.Submit(StepAuthor.Of(actor, clock), LedgerSeal.Of(whole), missing);
    }

    private async Task<IReadOnlyList<MarkEntry>> TakeList(
        GradeSheet sheet,
        SheetPlan plan,
        IReadOnlyList<SheetPerson> people,
        IReadOnlyList<MarkEntry> ledger,
        CancellationToken ct
    )
    {
        var admitted = await admissions.Of(plan, sheet.Sitting, ct);
        var barred = people
            .Where(one => !one.Left && admitted.Of(sheet, one.Id).Barred)
            .Select(one => one.Id)
            .ToHashSet();
        var author = EntryAuthor.Of(actor, clock, new EntrySource(MarkWay.List));
        var listed = sheet.TakeList(barred, LastLines(ledger), author);
        db.MarkEntries.AddRange(listed);
        return listed;
    }

    private static Dictionary<PersonId, MarkEntry> LastLines(IReadOnlyList<MarkEntry> ledger) =>
        ledger.GroupBy(line => line.PersonId).ToDictionary(own => own.Key, own => own.MaxBy(line => line.Number)!);

    private static bool IsMissing(SheetPerson person, HashSet<PersonId> marked) =>
        !person.Left && !marked.Contains(person.Id);
}

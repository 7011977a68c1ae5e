using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using Training.Application.Attendance;
using Training.Application.Attendance.Eligibility;

namespace Training.Tests.Assessment;

public abstract partial class BarredByListTests
{
    /// <summary>The first of the class is barred from the exam, which is published.</summary>
    /// <param name="other">The mark of the second.</param>
    private async Task<GivenSheets> GivenBarredResult(string other = "7")
    {
        var sheets = await app.GivenGradeSheets();
        await GivenList(sheets);
        foreach (var person in sheets.People)
            await app.Enter(new CellChange(sheets.Coursework, person, 0, "6"));
        await app.Enter(sheets.Cell(1, other));
        await app.Publish(sheets.Coursework, sheets.Exam);
        return sheets;
    }

    private Task<Result<ClassId>> MakeUp(GivenSheets sheets, bool accepted, string? place = null) =>
        app.Send(new RecordMakeUp(place ?? sheets.Class, sheets.Module, sheets.People[0], accepted, "Học bù, QĐ 12"));

    private async Task<ResitLine> Resit(GivenSheets sheets) => (await app.Resits(sheets)).Resits.ShouldHaveSingleItem();

    /// <summary>A signed list that bars the first of the class.</summary>
    private Task GivenList(GivenSheets sheets) =>
        app.Save(
            new EligibilityList(
                sheets.ClassId,
                sheets.ModuleId,
                "QC-1",
                sheets.People.Select(
                    (person, i) =>
                        new EligibilityLine(sheets.ClassId, sheets.ModuleId, person, i > 0, i > 0 ? 0 : 9, 8, 40, 0)
                ),
                Signed()
            )
        );

    private Task<int> GivenLiftedBar(GivenSheets sheets) =>
        app.Db(async db =>
        {
            var list = await db
                .EligibilityLists.Include(one => one.Lines)
                .Include(one => one.Changes)
                .SingleAsync(one => one.ClassId == sheets.ClassId);
            list.Change(list.Lines.Single(line => !line.MaySit), maySit: true, "Đã học bù", Signed())
                .Errors.ShouldBeEmpty();
            return await db.SaveChangesAsync();
        });

    private Signature Signed() => new("Trần Thị Trưởng Phòng", app.Clock.GetUtcNow());

    /// <summary>The first of the class is in another one of the cohort from now on.</summary>
    private async Task<(ClassId Id, string Code)> GivenMove(GivenSheets sheets)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1)); // sheets of a later class are opened later
        var later = await app.GivenClass(sheets.Cohort);
        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == sheets.People[0])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, later))
        );
        return (later, await app.Db(db => db.Classes.Where(c => c.Id == later).Select(c => c.Code).SingleAsync()));
    }

    /// <summary>The first of the class on the list of one.</summary>
    private async Task<EligiblePerson> Listed(string place, GivenSheets sheets)
    {
        (await app.Send(new ShowEligibility(place, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return view!.List!.People.Single(person => person.Person == sheets.People[0]);
    }

    private async Task<MarkCell> Cell(GivenSheets sheets) => (await Line(sheets)).Cells[1];

    private async Task<decimal?> Total(GivenSheets sheets) => (await Line(sheets)).Total;

    /// <summary>Of the first of the class.</summary>
    private async Task<SheetLine> Line(GivenSheets sheets)
    {
        (await app.Send(new ShowGradeSheet(sheets.Class, sheets.Module))).Succeeded(out var view).ShouldBeTrue();
        return view!.Lines.Single(line => line.Person.Id == sheets.People[0]);
    }
}

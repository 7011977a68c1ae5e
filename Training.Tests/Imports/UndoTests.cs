using Training.Application.Enrolment.Imports;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>P4: each row ends reversed, kept, or failed with the reason.</summary>
public abstract class UndoTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : UndoTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : UndoTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Newcomers_go_and_what_was_changed_is_as_before()
    {
        var cohort = await app.GivenCohort();
        var (number, birth) = (NewNumber(), NewBirth());
        await app.Commit(await app.Import(cohort, [Header, $"Lê Ánh;{birth};{number};0912345678"]));
        var before = (await app.PeopleOf(cohort)).Single();
        var id = await app.Import(cohort, [Header, $"Lê Ánh;{birth};{number};0987654321", Person(), Person()]);
        await app.Commit(id);

        var import = await app.Undo(id);

        import.State.ShouldBe(ImportState.Undone);
        import.Counts.Undo.ShouldBe(new UndoCounts(Reversed: 3, Kept: 0, Failed: 0));
        var left = (await app.PeopleOf(cohort)).ShouldHaveSingleItem();
        (left.Id, left.Details).ShouldBe((before.Id, before.Details));
        var imported = (await app.Rows(id)).Select(row => row.PersonId).ToList();
        (await app.Db(db => db.People.CountAsync(p => imported.Contains(p.Id)))).ShouldBe(1);
    }

    [Fact]
    public async Task Someone_changed_since_or_in_a_class_or_gone_is_not_reversed_and_the_row_says_why()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(
            cohort,
            [Header, Person("Lê Ánh"), Person("Lê Bình"), Person("Lê Châu"), Person("Lê Dung")]
        );
        await app.Commit(id);
        var rows = await app.Rows(id);
        var people = (await app.PeopleOf(cohort)).ToDictionary(person => person.Id);
        var changed = people[rows[0].PersonId!.Value];
        await app.Change(changed, changed.Details with { Email = "anh@example.vn" });
        await Enrol(cohort, rows[1].PersonId!.Value);
        await app.Db(db => db.Candidacies.Where(c => c.PersonId == rows[2].PersonId).ExecuteDeleteAsync());

        var import = await app.Undo(id);

        import.Counts.Undo.ShouldBe(new UndoCounts(Reversed: 1, Kept: 2, Failed: 1));
        (await app.Rows(id))
            .Select(row => (row.Undo, row.Reason))
            .ShouldBe([
                (RowUndo.Kept, "imports.kept_changed"),
                (RowUndo.Kept, "imports.kept_history"),
                (RowUndo.Failed, "imports.undo_gone"),
                (RowUndo.Reversed, null),
            ]);
        (await app.PeopleOf(cohort)).Select(person => person.Details.FullName).ShouldBe(["Lê Ánh", "Lê Bình"]);
    }

    [Fact]
    public async Task After_a_day_it_is_too_late()
    {
        var id = await app.Import(await app.GivenCohort(), [Header, Person()]);
        await app.Commit(id);

        app.Clock.Advance(Import.UndoWindow + TimeSpan.FromMinutes(1));

        (await app.Send(new UndoImport(id))).Errors.ShouldContain(error => error.Code == "imports.too_late_to_undo");
    }

    private async Task Enrol(CohortId cohort, PersonId person)
    {
        var classId = await app.GivenClass(cohort);
        var into = await app.Db(db => db.Classes.Where(c => c.Id == classId).Select(c => c.Code).SingleAsync());
        var candidacy = await app.Db(db => db.Candidacies.SingleAsync(c => c.PersonId == person));
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        var act = new Act(opening, new Decision("15/QĐ-SNV", opening, "Giám đốc"), Reason: null);
        (await app.Send(new EnrolTrainees([candidacy.Id], into, act))).Errors.ShouldBeEmpty();
    }
}

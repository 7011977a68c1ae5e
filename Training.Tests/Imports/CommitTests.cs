using Training.Application.Enrolment.Imports;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>P2, P3: what was planned is what is done, or the row says why not.</summary>
public abstract class CommitTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CommitTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CommitTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_goes_in_is_the_plan_and_nothing_else_and_the_counts_add_up()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(cohort, [Header, Person(), Person(birth: "xx"), Person(birth: "1988")]);
        var planned = (await app.Rows(id, new RowFilter(RowOutcome.Create))).Select(row =>
            (row.PersonId!.Value, row.Content.After!.Person)
        );

        var import = await app.Commit(id);

        import.State.ShouldBe(ImportState.Committed);
        import.Counts.Results.ShouldBe(new ResultCounts(Created: 2, Updated: 0, Unchanged: 0, Refused: 0));
        (import.Counts.Results.WentIn + import.Counts.Rows.Error).ShouldBe(import.Counts.Rows.Total);
        (await app.PeopleOf(cohort)).Select(person => (person.Id, person.Details)).ShouldBe(planned, ignoreOrder: true);
    }

    [Fact]
    public async Task A_list_that_fills_its_last_portion_goes_in_whole_and_its_work_counts_as_many_rows()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(cohort, [Header, .. Enumerable.Range(0, CommitRows.Portion).Select(_ => Person())]);
        var planned = (await app.Rows(id)).Select(row => (row.PersonId!.Value, row.Content.After!.Person));

        var import = await app.Commit(id);

        import.Progress.ShouldBe(new Progress(CommitRows.Portion, CommitRows.Portion));
        (await app.PeopleOf(cohort)).Select(person => (person.Id, person.Details)).ShouldBe(planned, ignoreOrder: true);
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(cohort, [Header, Person(), Person()]);

        var presses = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Send(new CommitImport(id))))
        );
        await app.RunDueWork();
        (await app.Send(new CommitImport(id))).Succeeded(out var later).ShouldBeTrue();

        presses.Select(press => press.Succeeded(out var work) ? work : default).Distinct().ShouldBe([later]);
        (await app.PeopleOf(cohort)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_row_whose_person_changed_since_is_refused_the_others_go_in_and_planned_again_it_goes_in_too()
    {
        var cohort = await app.GivenCohort();
        var (number, birth) = (NewNumber(), NewBirth());
        await app.Commit(await app.Import(cohort, [Header, $"Lê Ánh;{birth};{number};0912345678"]));
        var known = (await app.PeopleOf(cohort)).Single();
        var id = await app.Import(cohort, [Header, $"Lê Ánh;{birth};{number};0987654321", Person()]);

        await app.Change(known, known.Details with { Email = "anh@example.vn" });
        var import = await app.Commit(id);

        import.Counts.Results.ShouldBe(new ResultCounts(Created: 1, Updated: 0, Unchanged: 0, Refused: 1));
        (await app.Row(id, 2)).Reason.ShouldBe("imports.person_changed_since");
        (await app.PeopleOf(cohort)).Single(p => p.Id == known.Id).Details.Phone.ShouldBe("+84912345678");

        await app.Send(new PlanRefusedRows(id));
        (await app.Commit(id)).Counts.Results.Updated.ShouldBe(1);
        var now = (await app.PeopleOf(cohort)).Single(p => p.Id == known.Id).Details;
        (now.Phone, now.Email).ShouldBe(("+84987654321", "anh@example.vn"));
    }

    [Fact]
    public async Task Of_two_lists_with_the_same_newcomer_the_second_is_refused_and_nobody_is_doubled()
    {
        var cohort = await app.GivenCohort();
        string[] lines = [Header, Person(), Person(birth: "1986", number: "")];
        var (first, second) = (await app.Import(cohort, lines), await app.Import(cohort, lines));

        await app.Commit(first);
        var import = await app.Commit(second);

        import.Counts.Results.Refused.ShouldBe(2);
        (await app.PeopleOf(cohort)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_with_errors_stay_until_they_are_corrected_and_then_go_in()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(cohort, [Header, Person(), Person(birth: "31/02/1990")]);
        await app.Commit(id);

        await app.Send(new CorrectCell(id, Row: 3, Column: 1, "28/02/1990"));
        var alreadyIn = await app.Send(new CorrectCell(id, Row: 2, Column: 1, "28/02/1990"));
        var import = await app.Commit(id);

        alreadyIn.Errors.ShouldContain(error => error.Code == "imports.row_is_in");
        import.Counts.Results.Created.ShouldBe(2);
        (await app.PeopleOf(cohort)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stopped_between_two_portions_it_keeps_what_went_in_and_goes_on_later()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(
            cohort,
            [Header, .. Enumerable.Range(0, CommitRows.Portion + 50).Select(_ => Person())]
        );
        (await app.Send(new CommitImport(id))).Succeeded(out var work).ShouldBeTrue();
        var claim = await app.Claim(work);
        (await app.Portion(claim!)).Succeeded(out _).ShouldBeTrue();

        await app.Send(new StopImport(id));
        var stopped = await app.Show(id);
        var rest = await app.Commit(id);

        (stopped.State, stopped.Counts.Results.Created).ShouldBe((ImportState.Committed, CommitRows.Portion));
        rest.Counts.Results.Created.ShouldBe(CommitRows.Portion + 50);
        (await app.PeopleOf(cohort)).Count.ShouldBe(CommitRows.Portion + 50);
    }

    [Fact]
    public async Task A_runner_that_died_between_two_portions_is_followed_by_one_that_goes_on_where_it_was()
    {
        var cohort = await app.GivenCohort();
        var id = await app.Import(cohort, [Header, .. Enumerable.Range(0, 600).Select(_ => Person())]);
        (await app.Send(new CommitImport(id))).Succeeded(out var work).ShouldBeTrue();
        var claim = await app.Claim(work);
        await app.Portion(claim!); // and then nothing more is heard of it

        await app.LetAnHourPass();
        await app.Sweep();
        await app.LetAnHourPass();
        await app.RunDueWork();

        (await app.Portion(claim!)).Errors.ShouldNotBeEmpty(); // the dead one, should it wake, can write no more
        (await app.Show(id)).Counts.Results.Created.ShouldBe(600);
        (await app.PeopleOf(cohort)).Count.ShouldBe(600);
    }
}

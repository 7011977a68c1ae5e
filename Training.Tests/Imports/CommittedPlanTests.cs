using CsCheck;
using Training.Application.Enrolment.Imports;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

/// <summary>P2, P3, P4 for whatever list: what the plan says is done and nothing else, and can be taken back.</summary>
public abstract class CommittedPlanTests(TestApp app)
{
    private const int Samples = 12;

    public sealed class OnSqlite(SqliteApp app) : CommittedPlanTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CommittedPlanTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Whatever_the_list_the_commit_does_what_the_plan_says_and_undo_leaves_everything_as_before() =>
        await RandomLine.Any.List[1, 12].SampleAsync(Live, iter: Samples, threads: 1);

    private async Task Live(List<RandomLine> lines)
    {
        var cohort = await app.GivenCohort();
        var known = await KnownPeople(cohort);
        string[] file = [Header, Person(), .. lines.SelectMany(line => line.Write(known))];
        var id = await app.Import(cohort, file);
        var plan = await app.Rows(id);
        var changed = await ChangeSome(lines, known, plan);
        var before = await OnFile(cohort);
        var expected = Expected(plan, before, changed);

        var import = await app.Commit(id);
        (await OnFile(cohort)).ShouldBe(expected, ignoreOrder: true);
        AddsUp(import, file.Length - 1);
        await SaysWhyRefused(id, plan, changed);
        await KnowsAgain(cohort, file, await app.Rows(id));

        var undone = await app.Undo(id);
        (await OnFile(cohort)).ShouldBe(before, ignoreOrder: true);
        var results = import.Counts.Results;
        undone.Counts.Undo.ShouldBe(new UndoCounts(results.Created + results.Updated, Kept: 0, Failed: 0));
    }

    /// <summary>What will be on file, told from the plan alone.</summary>
    private static Dictionary<PersonId, Applicant> Expected(
        IEnumerable<ImportRowView> plan,
        IReadOnlyDictionary<PersonId, Applicant> before,
        HashSet<PersonId> changed
    )
    {
        var expected = before.ToDictionary();
        foreach (var row in plan.Where(row => row.Outcome is RowOutcome.Create or RowOutcome.Update))
        {
            if (!changed.Contains(row.PersonId!.Value))
                expected[row.PersonId.Value] = row.Content.After!;
        }
        return expected;
    }

    private static void AddsUp(ImportView import, int lines)
    {
        var (rows, results) = (import.Counts.Rows, import.Counts.Results);
        (rows.Create + rows.Update + rows.Unchanged + rows.Review + rows.Error).ShouldBe(rows.Total);
        (rows.Total + import.RowsLeftOut).ShouldBe(lines);
        (results.WentIn + results.Refused).ShouldBe(rows.Create + rows.Update + rows.Unchanged);
    }

    private async Task SaysWhyRefused(ImportId id, IReadOnlyList<ImportRowView> plan, HashSet<PersonId> changed)
    {
        var refused = plan.Where(row => row.Outcome == RowOutcome.Update && changed.Contains(row.PersonId!.Value));
        var now = await app.Rows(id);
        now.Where(row => row.Result == RowResult.Refused)
            .Select(row => (row.Number, row.Reason))
            .ShouldBe(refused.Select(row => (row.Number, (string?)"imports.person_changed_since")));
    }

    /// <summary>Who came in with a number is known by it; without one a person has to confirm who it is.</summary>
    private async Task KnowsAgain(CohortId cohort, string[] file, IReadOnlyList<ImportRowView> done)
    {
        var again = (await app.Rows(await app.Import(cohort, file))).ToDictionary(row => row.Number);
        foreach (var row in done.Where(row => row.Result is RowResult.Created or RowResult.Updated))
        {
            var expected = row.Content.After!.Person.IdNumber is null ? RowOutcome.Review : RowOutcome.Unchanged;
            again[row.Number].Outcome.ShouldBe(expected, $"row {row.Number}: {file[row.Number - 1]}");
        }
    }

    private async Task<IReadOnlyList<KnownPerson>> KnownPeople(CohortId cohort)
    {
        var lines = Enumerable.Range(0, RandomLine.KnownPeople).Select(_ => Person());
        await app.Commit(await app.Import(cohort, [Header, .. lines]));
        return await app.PeopleOf(cohort);
    }

    /// <summary>Somebody else changes people between plan and commit.</summary>
    private async Task<HashSet<PersonId>> ChangeSome(
        IEnumerable<RandomLine> lines,
        IReadOnlyList<KnownPerson> known,
        IReadOnlyList<ImportRowView> plan
    )
    {
        var some = lines.Where(line => line.ChangedSince).Select(line => known[line.Known]).Distinct();
        var planned = plan.Select(row => row.PersonId).ToHashSet();
        var changed = some.Where(person => planned.Contains(person.Id)).ToList();
        foreach (var person in changed)
            await app.Change(person, person.Details with { Email = "since@example.vn" });
        return [.. changed.Select(person => person.Id)];
    }

    private async Task<Dictionary<PersonId, Applicant>> OnFile(CohortId cohort)
    {
        var people = (await app.PeopleOf(cohort)).ToDictionary(person => person.Id);
        var files = await app.Db(db =>
            db.Candidacies.AsNoTracking().Where(file => file.CohortId == cohort).ToListAsync()
        );
        return files.ToDictionary(
            file => file.PersonId,
            file => new Applicant(people[file.PersonId].Details, file.Details)
        );
    }
}

using Microsoft.Extensions.DependencyInjection;
using Training.Application.Audit;
using Training.Application.Enrolment.Imports;
using Training.Infrastructure.Persistence;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Faults;

/// <summary>P2, P3: lists that were acknowledged go in whole and once, however often the program is killed meanwhile.</summary>
/// <param name="app">The installation, which itself runs no background work. It prepares the lists, and judges.</param>
/// <param name="verb">The process that does the work and is killed.</param>
/// <param name="kills">Those that found the commit unfinished; others do not count.</param>
public abstract class KilledImportTests(TestApp app, string verb, int kills)
{
    private const int ListLength = 4 * CommitRows.Portion;

    /// <summary>Milliseconds: about what a portion takes, so that a kill falls anywhere in it or soon after.</summary>
    private const int OfAPortion = 150;

    private readonly Random _random = new(20260302);
    private readonly List<(string Name, string Birth, string? Number)> _witness = [];
    private readonly List<ImportId> _acknowledged = [];

    public sealed class OnSqlite(SqliteApp app) : KilledImportTests(app, "serve", kills: 3), IClassFixture<SqliteApp>
    {
        protected override string SoundnessCheck => "PRAGMA integrity_check";
    }

    public sealed class OnPostgres(PostgresApp app)
        : KilledImportTests(app, "worker", kills: 2),
            IClassFixture<PostgresApp>
    {
        protected override string SoundnessCheck => "SELECT 'ok'"; // its server was not killed
    }

    /// <summary>Answers ok.</summary>
    protected abstract string SoundnessCheck { get; }

    [Fact]
    public async Task Killed_at_random_moments_of_commits_nothing_is_lost_partial_or_doubled()
    {
        app.Services.GetService<DataDirectoryLock>()?.Dispose(); // of the two only the one that is killed does the work
        var cohort = await app.GivenCohort();
        var work = await Acknowledged(cohort);
        for (var killed = 0; killed < kills; )
        {
            await using var program = await AtWork(work);
            if (killed % 2 == 1)
                await ComesFurther(work); // else eight kills on end could pass it off as poison
            await Task.Delay(_random.Next(OfAPortion));
            await program.Kill();
            if ((await Item(work)).State == WorkState.Done)
                work = await Acknowledged(cohort);
            else
                killed++;
            await app.LetAnHourPass(); // on a shared database others wait until the lease of the dead lapses
        }
        await Done(work);

        foreach (var id in _acknowledged)
        {
            var import = await app.Show(id);
            import.State.ShouldBe(ImportState.Committed);
            import.Counts.Results.ShouldBe(new ResultCounts(ListLength, Updated: 0, Unchanged: 0, Refused: 0));
        }
        var people = await app.PeopleOf(cohort);
        people
            .Select(person => (person.Details.FullName, $"{person.Details.Birth}", person.Details.IdNumber))
            .ShouldBe(_witness, ignoreOrder: true);
        (await app.Db(db => db.Candidacies.CountAsync(file => file.CohortId == cohort))).ShouldBe(_witness.Count);
        (await app.Send(new VerifyAudit())).Errors.ShouldBeEmpty();
        (await app.Db(db => db.Database.SqlQueryRaw<string>(SoundnessCheck).ToListAsync())).ShouldBe(["ok"]);
    }

    private async Task<WorkItem> Done(WorkId work)
    {
        await using var program = await AtWork(work);
        await Eventually.Holds(async () => (await Item(work)).State == WorkState.Done);
        return await Item(work);
    }

    /// <summary>The program starts and takes up the work that it was left.</summary>
    private async Task<RunningProgram> AtWork(WorkId work)
    {
        var before = await Item(work);
        var program = RealProgram.Begin(app.Folder, [verb, .. app.Settings]);
        await Eventually.Holds(async () => (await Item(work)).Fence > before.Fence);
        return program;
    }

    private async Task ComesFurther(WorkId work)
    {
        var before = await Item(work);
        await Eventually.Holds(async () =>
            await Item(work) is var now && (now.State == WorkState.Done || now.ProgressDone > before.ProgressDone)
        );
    }

    /// <summary>HR was told that the list is going in; the witness notes who is on it.</summary>
    private async Task<WorkId> Acknowledged(CohortId cohort)
    {
        var people = Enumerable.Range(0, ListLength).Select(_ => (NewName(), NewBirth(), NewNumber())).ToList();
        var id = await app.Import(cohort, [Header, .. people.Select(p => Person(p.Item1, p.Item2, p.Item3))]);
        (await app.Send(new CommitImport(id))).Succeeded(out var work).ShouldBeTrue();
        _acknowledged.Add(id);
        _witness.AddRange(people.Select(p => (p.Item1, p.Item2, (string?)p.Item3)));
        return work;
    }

    private Task<WorkItem> Item(WorkId id) =>
        app.Db(db => db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == id));
}

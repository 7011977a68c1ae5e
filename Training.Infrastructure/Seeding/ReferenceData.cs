using Training.Application.Curriculum;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Seeding;

/// <summary>
/// Brings the reference data of <c>seeds/</c> into the database: what is new is added, nothing is taken away. Units are
/// corrected where the file changed; the calendar, the rules and the curricula belong to the school once they are there. A file whose
/// content is already there costs one look. It belongs to the state of the schema rather than to what people do, so it is
/// not a deed of the audit trail.
/// </summary>
internal sealed class ReferenceData(TrainingDb db)
{
    public async Task Load(CancellationToken ct)
    {
        await Load("provinces.csv", SeedRows.Provinces, correct: true, ct);
        await Load("hanoi-units.csv", SeedRows.HanoiUnits, correct: true, ct);
        await Load("holidays.csv", SeedRows.Holidays, correct: false, ct);
        if (!await db.BellGrids.AnyAsync(ct)) // an example: a school that has its own keeps them alone
            await Load("bell-grids.csv", SeedRows.BellGrids, correct: false, ct);
        await Load("rule-sets.json", file => NotThere(SeedRows.RuleSets(file)), correct: false, ct);
        await Load("example-curricula.json", file => NotThere(CurriculumRows.Of(file)), correct: false, ct);
    }

    /// <summary>The school may have begun an edition of its own by the number of one that ships later.</summary>
    private IEnumerable<T> NotThere<T>(IEnumerable<T> editions)
        where T : EditionRoot
    {
        var known = db.Set<T>().Local.Select(edition => edition.Label).ToHashSet();
        return editions.Where(edition => !known.Contains(edition.Label));
    }

    private async Task Load<TRow>(string file, Func<string, IEnumerable<TRow>> read, bool correct, CancellationToken ct)
        where TRow : class
    {
        var hash = SeedFile.Hash(file);
        if (await db.LoadedSeeds.AnyAsync(seed => seed.File == file && seed.Hash == hash, ct))
            return;

        await db.Set<TRow>().LoadAsync(ct); // all at once: on a first start there are 1,500 to look for
        await db.LoadedSeeds.LoadAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // or each look for a row goes through all of them
        Put(read(file), correct);
        Put([new LoadedSeed(file, hash)], correct: true);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.InsertMany(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct); // the rows and the mark that they are there, or neither
        db.ChangeTracker.Clear();
    }

    private void Put<TRow>(IEnumerable<TRow> rows, bool correct)
        where TRow : class
    {
        var key = db.Model.FindEntityType(typeof(TRow))!.FindPrimaryKey()!.Properties[0].PropertyInfo!;
        var known = db.Set<TRow>().Local;
        foreach (var row in rows)
        {
            if (known.FindEntryUntyped([key.GetValue(row)]) is not { } entry)
                db.Add(row);
            else if (correct)
                entry.CurrentValues.SetValues(row);
        }
    }
}

public static class ReferenceDataServices
{
    /// <summary>To be called after the migrations; cheap when nothing changed.</summary>
    public static async Task LoadReferenceData(this IServiceProvider services, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        await new ReferenceData(db).Load(ct);
        await new SortKeys(db).Renew(ct);
    }
}

using Training.Application.People.Contracts;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Seeding;

/// <summary>
/// The order of names is stored as bytes that one version of ICU makes; bytes of two versions must not be compared. So a
/// database that comes under another version gets them anew, before anybody sees a list in a wrong order.
/// </summary>
internal sealed class SortKeys(TrainingDb db)
{
    internal const string Mark = "order of names";
    private const int Portion = 500;

    /// <summary>Cheap when ICU is the one that wrote them. May be repeated or broken off at any time.</summary>
    public async Task Renew(CancellationToken ct)
    {
        var version = Vietnamese.Culture.CompareInfo.Version;
        var mark = $"{version.FullVersion:x8}-{version.SortId:n}";
        var known = await db.LoadedSeeds.SingleOrDefaultAsync(seed => seed.File == Mark, ct);
        if (known?.Hash == mark)
            return;

        foreach (var portion in (await db.People.Select(person => person.Id).ToListAsync(ct)).Chunk(Portion))
            await Renew(portion, ct);

        if (known is not null)
            db.Remove(known);
        db.Add(new LoadedSeed(Mark, mark));
        await db.SaveChangesAsync(ct);
    }

    private async Task Renew(PersonId[] ids, CancellationToken ct)
    {
        foreach (var person in await db.People.Where(person => ids.Contains(person.Id)).ToListAsync(ct))
            person.RenewSortKey();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}

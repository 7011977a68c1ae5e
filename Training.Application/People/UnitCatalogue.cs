using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>Read once in a process: the catalogue changes only when a new version of the product starts.</summary>
internal sealed class UnitCatalogue(IPeopleDb db, UnitCatalogue.Kept kept) : IUnitCatalogue
{
    public async Task<IReadOnlyList<Unit>> All(CancellationToken ct) => (await Names(ct)).All;

    public async Task<IReadOnlyList<Unit>> Named(string name, UnitLevel level, DateOnly asOf, CancellationToken ct) =>
        (await Names(ct)).Named(name, level, asOf);

    private async Task<UnitNames> Names(CancellationToken ct)
    {
        if (kept.Names is { } names)
            return names;

        var units = await db
            .Units.Select(u => new Unit(u.Id, u.Level, u.Code, u.Name, u.ParentCode, u.ValidFrom, u.ValidTo))
            .ToListAsync(ct);
        names = new(units);
        if (units.Count > 0)
            kept.Names = names;
        return names;
    }

    internal sealed class Kept
    {
        public UnitNames? Names { get; set; }
    }
}

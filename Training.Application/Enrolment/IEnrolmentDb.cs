using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment;

/// <summary>The tables of this module, and no others.</summary>
internal interface IEnrolmentDb
{
    DbSet<Candidacy> Candidacies { get; }
    DbSet<Spell> Spells { get; }
    DbSet<Step> Steps { get; }
}

internal static class Candidacies
{
    /// <summary>Candidacies with the spells that their rules need; those not known are left out.</summary>
    public static Task<List<Candidacy>> WithSpells(
        this IEnrolmentDb db,
        IReadOnlyCollection<CandidacyId> ids,
        CancellationToken ct
    ) => db.Candidacies.Include(c => c.Spells).Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct);
}

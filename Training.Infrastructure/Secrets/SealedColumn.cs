using Training.Application.Access;
using Training.Application.Enrolment.Imports;
using Training.Application.People;
using Training.Infrastructure.Persistence;

namespace Training.Infrastructure.Secrets;

/// <summary>A column of sealed values, as the change to a new key goes through it.</summary>
/// <param name="Reseal">Seals at most <see cref="Portion"/> values anew that another key than the newest sealed; answers how many it found.</param>
internal sealed record SealedColumn(Func<TrainingDb, FieldCipher, CancellationToken, Task<int>> Reseal)
{
    public const int Portion = 500;

    public static readonly IReadOnlyList<SealedColumn> All =
    [
        new(People),
        new(Papers),
        new(SecondFactors),
        new(ImportedRows),
    ];

    private static async Task<int> People(TrainingDb db, FieldCipher cipher, CancellationToken ct)
    {
        var old = await db
            .People.Where(person => person.Sensitive != null && !person.Sensitive.StartsWith(cipher.Mark))
            .OrderBy(person => person.Id)
            .Select(person => new { person.Id, person.Sensitive })
            .Take(Portion)
            .ToListAsync(ct);
        foreach (var row in old)
        {
            var text = cipher.Reseal(row.Sensitive!, Person.PlaceOf(row.Id));
            await db
                .People.Where(person => person.Id == row.Id && person.Sensitive == row.Sensitive)
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.Sensitive, text), ct);
        }
        return old.Count;
    }

    private static async Task<int> Papers(TrainingDb db, FieldCipher cipher, CancellationToken ct)
    {
        var old = await db
            .IdentityPapers.Where(paper => !paper.NumberSealed.StartsWith(cipher.Mark))
            .OrderBy(paper => paper.NumberIndex)
            .Select(paper => new
            {
                paper.NumberIndex,
                paper.PersonId,
                paper.NumberSealed,
            })
            .Take(Portion)
            .ToListAsync(ct);
        foreach (var row in old)
        {
            var text = cipher.Reseal(row.NumberSealed, IdentityPaper.PlaceOf(row.PersonId));
            await db
                .IdentityPapers.Where(p => p.NumberIndex == row.NumberIndex && p.NumberSealed == row.NumberSealed)
                .ExecuteUpdateAsync(set => set.SetProperty(paper => paper.NumberSealed, text), ct);
        }
        return old.Count;
    }

    private static async Task<int> SecondFactors(TrainingDb db, FieldCipher cipher, CancellationToken ct)
    {
        var old = await db
            .SecondFactors.Where(factor => !factor.SecretSealed.StartsWith(cipher.Mark))
            .OrderBy(factor => factor.AccountId)
            .Select(factor => new { factor.AccountId, factor.SecretSealed })
            .Take(Portion)
            .ToListAsync(ct);
        foreach (var row in old)
        {
            var text = cipher.Reseal(row.SecretSealed, SecondFactor.PlaceOf(row.AccountId));
            await db
                .SecondFactors.Where(f => f.AccountId == row.AccountId && f.SecretSealed == row.SecretSealed)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.SecretSealed, text), ct);
        }
        return old.Count;
    }

    private static async Task<int> ImportedRows(TrainingDb db, FieldCipher cipher, CancellationToken ct)
    {
        var old = await db
            .ImportRows.Where(row => !row.Content.StartsWith(cipher.Mark))
            .Select(row => new
            {
                row.ImportId,
                row.Number,
                row.Content,
            })
            .Take(Portion)
            .ToListAsync(ct);
        foreach (var row in old)
        {
            var text = cipher.Reseal(row.Content, RowVault.PlaceOf(row.ImportId, row.Number));
            await db
                .ImportRows.Where(r => r.ImportId == row.ImportId && r.Number == row.Number && r.Content == row.Content)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, text), ct);
        }
        return old.Count;
    }
}

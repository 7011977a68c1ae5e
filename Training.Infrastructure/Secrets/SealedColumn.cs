using System.Linq.Expressions;
using Training.Application.Access;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Imports;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Messages.Devices;
using Training.Application.People;
using Training.Infrastructure.Persistence;
using Training.Infrastructure.Push;

namespace Training.Infrastructure.Secrets;

/// <summary>A column of sealed values, as the change to a new key goes through it.</summary>
/// <param name="Reseal">Seals at most <see cref="Portion"/> values anew that another key than the newest sealed; answers how many it found.</param>
internal sealed record SealedColumn(Func<TrainingDb, FieldCipher, CancellationToken, Task<int>> Reseal)
{
    public const int Portion = 500;

    public static readonly IReadOnlyList<SealedColumn> All =
    [
        Of(
            db => db.People,
            nameof(Person.Sensitive),
            person => Person.PlaceOf(person.Id),
            person => p => p.Id == person.Id
        ),
        Of(
            db => db.IdentityPapers,
            nameof(IdentityPaper.NumberSealed),
            paper => IdentityPaper.PlaceOf(paper.PersonId),
            paper => p => p.NumberIndex == paper.NumberIndex
        ),
        Of(
            db => db.SecondFactors,
            nameof(SecondFactor.SecretSealed),
            factor => SecondFactor.PlaceOf(factor.AccountId),
            factor => f => f.AccountId == factor.AccountId
        ),
        Of(
            db => db.ImportRows,
            nameof(ImportRow.Content),
            row => RowVault.PlaceOf(row.ImportId, row.Number),
            row => r => r.ImportId == row.ImportId && r.Number == row.Number
        ),
        Of(
            db => db.Verdicts,
            nameof(Verdict.Sealed),
            verdict => AnswerVault.PlaceOf(verdict.CandidacyId),
            verdict => v => v.CandidacyId == verdict.CandidacyId
        ),
        Of(
            db => db.Rechecks,
            nameof(Recheck.VerdictBefore),
            recheck => Recheck.PlaceOf(recheck.Id),
            recheck => r => r.Id == recheck.Id
        ),
        Of(
            db => db.PushDevices,
            nameof(PushDevice.AddressSealed),
            device => PushDevice.PlaceOf(device.Id),
            device => d => d.Id == device.Id
        ),
        Of(db => db.PushKeys, nameof(PushKey.PrivateKeySealed), _ => PushKey.Place, key => k => k.Id == key.Id),
    ];

    /// <summary>A row that someone changed meanwhile keeps their change: it is found again if it needs the new key.</summary>
    private static SealedColumn Of<T>(
        Func<TrainingDb, IQueryable<T>> table,
        string column,
        Func<T, SealedPlace> place,
        Func<T, Expression<Func<T, bool>>> itself
    )
        where T : class =>
        new(
            async (db, cipher, ct) =>
            {
                var old = await table(db)
                    .AsNoTracking()
                    .Where(row => EF.Property<string?>(row, column) != null)
                    .Where(row => !EF.Property<string>(row, column).StartsWith(cipher.Mark))
                    .Select(row => new { Row = row, Text = EF.Property<string>(row, column) })
                    .Take(Portion)
                    .ToListAsync(ct);
                foreach (var (row, sealedText) in old.Select(found => (found.Row, found.Text)))
                {
                    var text = cipher.Reseal(sealedText, place(row));
                    await table(db)
                        .Where(itself(row))
                        .Where(r => EF.Property<string>(r, column) == sealedText)
                        .ExecuteUpdateAsync(set => set.SetProperty(r => EF.Property<string>(r, column), text), ct);
                }
                return old.Count;
            }
        );
}

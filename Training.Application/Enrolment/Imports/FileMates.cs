namespace Training.Application.Enrolment.Imports;

/// <summary>Finds rows of one file that are about the same person, by the keys that stand beside the sealed rows.</summary>
internal sealed class FileMates(IImportsDb db, RowVault vault)
{
    /// <summary>A group of doubles that has this many rows already says enough; without a limit a file of one row repeated is endless.</summary>
    private const int RowsNamed = 5;

    /// <summary>Rows planned before that share a key with the given ones, or shared one with what they were.</summary>
    public async Task<IReadOnlyList<OpenRow>> ToPlanAgain(
        Import import,
        IReadOnlyCollection<OpenRow> rows,
        IReadOnlySet<string> oldKeys,
        CancellationToken ct
    )
    {
        var own = rows.Select(row => row.Row.Number).ToHashSet();
        var others = (await SharingAKey(import, [.. KeysOf(rows), .. oldKeys], ct)).Where(row =>
            !own.Contains(row.Number)
        );
        var again = others
            .SelectMany(row => new[] { row.IdKey, row.NameKey }.OfType<string>().Select(key => (Key: key, row.Number)))
            .GroupBy(pair => pair.Key, pair => pair.Number)
            .Where(group => group.Count() < RowsNamed)
            .SelectMany(group => group)
            .ToHashSet();
        if (again.Count == 0)
            return [];

        var found = await db
            .ImportRows.Where(row => row.ImportId == import.Id && again.Contains(row.Number) && row.Result == null)
            .ToListAsync(ct);
        return [.. found.Select(row => new OpenRow(row, vault.Open(row)))];
    }

    public async Task<MatesInFile> Of(Import import, IReadOnlyCollection<OpenRow> rows, CancellationToken ct)
    {
        var own = rows.ToDictionary(
            row => row.Row.Number,
            row => new KeyedRow(row.Row.Number, row.Row.IdKey, row.Row.NameKey)
        );
        var others = (await SharingAKey(import, KeysOf(rows), ct)).Where(row => !own.ContainsKey(row.Number));
        return new([.. own.Values, .. others]);
    }

    private static HashSet<string> KeysOf(IReadOnlyCollection<OpenRow> rows) =>
        [.. rows.SelectMany(row => new[] { row.Row.IdKey, row.Row.NameKey }).OfType<string>()];

    private async Task<List<KeyedRow>> SharingAKey(Import import, HashSet<string> keys, CancellationToken ct)
    {
        var ofThisRound = db
            .ImportRows.AsNoTracking()
            .Where(row => row.ImportId == import.Id && row.PlanRound == import.PlanRound);
        var byNumber = await ofThisRound
            .Where(row => keys.Contains(row.IdKey!))
            .Select(row => new KeyedRow(row.Number, row.IdKey, row.NameKey))
            .ToListAsync(ct);
        var byName = await ofThisRound
            .Where(row => keys.Contains(row.NameKey!))
            .Select(row => new KeyedRow(row.Number, row.IdKey, row.NameKey))
            .ToListAsync(ct);
        return [.. byNumber.Concat(byName).DistinctBy(row => row.Number)];
    }
}

/// <summary>A row as far as doubles are told by it.</summary>
internal sealed record KeyedRow(int Number, string? IdKey, string? NameKey);

/// <summary>Rows of a file that share keys.</summary>
internal sealed class MatesInFile(IReadOnlyList<KeyedRow> rows)
{
    private readonly ILookup<string?, KeyedRow> _byNumber = rows.ToLookup(row => row.IdKey);
    private readonly ILookup<string?, KeyedRow> _byName = rows.ToLookup(row => row.NameKey);

    public RowCase CaseOf(OpenRow open)
    {
        var row = open.Row;
        var sameName = row.NameKey is null ? [] : Others(_byName[row.NameKey], row);
        return new(open.Reading)
        {
            SameNumber = row.IdKey is null ? [] : Numbers(Others(_byNumber[row.IdKey], row)),
            SamePerson = Numbers(sameName.Where(other => other.IdKey is null || row.IdKey is null)),
            Namesakes = Numbers(
                sameName.Where(other => other.IdKey is not null && row.IdKey is not null && other.IdKey != row.IdKey)
            ),
        };
    }

    private static IEnumerable<KeyedRow> Others(IEnumerable<KeyedRow> rows, ImportRow row) =>
        rows.Where(other => other.Number != row.Number);

    private static IReadOnlyList<int> Numbers(IEnumerable<KeyedRow> rows) =>
        [.. rows.Select(row => row.Number).Order().Take(5)];
}

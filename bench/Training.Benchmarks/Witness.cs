using Microsoft.Data.Sqlite;

namespace Training.Benchmarks;

/// <summary>
/// Reads the file of the embedded database by itself, without the program, and compares it with what an undisturbed commit
/// of the same list left there and with what the program had answered before it was killed.
/// </summary>
internal sealed class Witness(string database)
{
    private const string People = "select name_text || open_birth_date, count(*) from person group by 1";

    private const string Halves = """
        select
            (select count(*) from import_row r where r.result = 'Created'
                and not exists (select 1 from person p where p.id = r.person_id))
            + (select count(*) from person p where not exists
                (select 1 from import_row r where r.person_id = p.id and r.result = 'Created'))
            + (select count(*) from person p where not exists (select 1 from candidacy c where c.person_id = p.id))
            + (select count(*) from person p where not exists (select 1 from identity_paper i where i.person_id = p.id))
        """;

    private const string Committed = "select count(*) from import_row where result is not null";

    private readonly string _copy = $"{database}-seen";
    private Dictionary<string, long> _expected = [];

    /// <summary>What is there now is how it should be in the end.</summary>
    public async Task Remember()
    {
        Copy();
        _expected = await Table(People);
    }

    /// <param name="acknowledged">Rows that the program had said were in.</param>
    /// <param name="complete">The commit has ended, so everybody must be there.</param>
    public async Task<Testimony> Examine(long acknowledged, bool complete)
    {
        Copy();
        var found = await Table(People);
        var missing = _expected.Sum(person => Math.Max(0, person.Value - found.GetValueOrDefault(person.Key)));
        return new(
            Lost: Math.Max(0, acknowledged - await Count(Committed)) + (complete ? missing : 0),
            Partial: await Count(Halves),
            Doubled: found.Sum(person => Math.Max(0, person.Value - _expected.GetValueOrDefault(person.Key))),
            Damaged: await Count("select count(*) from pragma_integrity_check where integrity_check <> 'ok'")
                + await Count("select count(*) from pragma_foreign_key_check")
        );
    }

    /// <summary>Looking at the file itself would tidy up what the kill left, before the program has to.</summary>
    private void Copy()
    {
        foreach (var part in new[] { "", "-wal" })
        {
            File.Delete($"{_copy}{part}");
            if (File.Exists($"{database}{part}"))
                File.Copy($"{database}{part}", $"{_copy}{part}");
        }
    }

    private async Task<long> Count(string sql) => (await Read(sql, reader => reader.GetInt64(0)))[0];

    private async Task<Dictionary<string, long>> Table(string sql) =>
        (await Read(sql, reader => KeyValuePair.Create(reader.GetString(0), reader.GetInt64(1)))).ToDictionary();

    private async Task<List<T>> Read<T>(string sql, Func<SqliteDataReader, T> row)
    {
        await using var connection = new SqliteConnection($"Data Source={_copy};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(row(reader));
        return rows;
    }
}

/// <summary>People lost, half there or twice there, and faults of the file itself. All must be 0.</summary>
internal sealed record Testimony(long Lost, long Partial, long Doubled, long Damaged)
{
    public static readonly Testimony Clean = new(0, 0, 0, 0);

    public static Testimony operator +(Testimony one, Testimony other) =>
        new(
            one.Lost + other.Lost,
            one.Partial + other.Partial,
            one.Doubled + other.Doubled,
            one.Damaged + other.Damaged
        );
}

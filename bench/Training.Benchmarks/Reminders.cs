using System.Data.Common;
using System.Globalization;

namespace Training.Benchmarks;

/// <summary>
/// Classmates of the demonstration's trainee, as many as wanted, all with an account, to be reminded of the next day on which
/// their class meets.
/// </summary>
internal sealed class Reminders(Installation installation)
{
    private const string Template =
        "FROM spell s JOIN person p ON p.id = s.person_id WHERE p.account IS NOT NULL AND s.until IS NULL";

    private int _people;

    /// <summary>Of what is told today the hour may be past.</summary>
    private DateOnly _day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);

    /// <summary>What the demonstration's own term has to tell is told before; it is not what is measured.</summary>
    public async Task Settle()
    {
        var sql =
            "SELECT COUNT(*) FROM work_item WHERE state IN ('Pending', 'Running') AND due_at <= CURRENT_TIMESTAMP";
        while (true)
        {
            await using var connection = await Open();
            if (await Single(connection, sql) == "0")
                return;
            await Task.Delay(500);
        }
    }

    /// <summary>Only planning is measured: what is planned waits.</summary>
    public async Task Hold()
    {
        await using var connection = await Open();
        await using var pause = connection.CreateCommand();
        pause.CommandText =
            "INSERT INTO sending_hours (id, quiet_from, quiet_until, digest_at, paused, version) "
            + "VALUES (1, '21:00:00', '06:30:00', '17:00:00', TRUE, 1)";
        await pause.ExecuteNonQueryAsync();
    }

    public async Task Enrol(int people)
    {
        await using var connection = await Open();
        await using var transaction = await connection.BeginTransactionAsync();
        var spell = await Single(connection, $"SELECT s.id {Template}");
        var person = await Single(connection, $"SELECT p.id {Template}");
        var account = await Single(connection, $"SELECT p.account {Template}");
        var spells = await Copier.Of(connection, "spell", spell, ["id", "person_id"]);
        var persons = await Copier.Of(connection, "person", person, ["id", "account"]);
        var accounts = await Copier.Of(connection, "account", account, ["id", "email", "email_key"]);
        for (var n = Math.Max(_people, 1); n < people; n++)
        {
            var (someone, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await accounts.Copy(theirs, $"{n}@bench.example", $"{n}@bench.example");
            await persons.Copy(someone, theirs);
            await spells.Copy(Guid.CreateVersion7(), someone);
        }
        await transaction.CommitAsync();
        _people = people;
    }

    /// <summary>Asks for what the tick asks for at 17:00 before the next day of theirs.</summary>
    /// <returns>
    /// How long the work took that planned it, from its start by the ledger to when it is seen to be done: PostgreSQL's own
    /// time of the end is the beginning of the last portion.
    /// </returns>
    public async Task<TimeSpan> Plan()
    {
        _day = await NextDay();
        await installation.Run(["remind"]); // the first one ever only says from when on anything is planned
        await installation.Run(["remind", "--now", $"{_day.AddDays(-1):yyyy-MM-dd}T17:00:00+07:00"]);
        return await Planned();
    }

    /// <summary>Of those who were enrolled, how many have no message.</summary>
    public async Task<int> Missing()
    {
        await using var connection = await Open();
        var sql =
            "SELECT COUNT(*) FROM account a WHERE a.email LIKE '%@bench.example' "
            + $"AND NOT EXISTS (SELECT 1 FROM message m WHERE m.\"to\" = a.id AND m.occasion = '{_day:yyyy-MM-dd}')";
        return int.Parse(await Single(connection, sql), CultureInfo.InvariantCulture);
    }

    private async Task<DateOnly> NextDay()
    {
        await using var connection = await Open();
        var @class = await Single(connection, $"SELECT s.class_id {Template}");
        return DateOnly.Parse(
            await Single(
                connection,
                $"SELECT MIN(date) FROM schedule_entry WHERE CAST(audience AS text) = '{@class}' AND date > '{_day:yyyy-MM-dd}'"
            ),
            CultureInfo.InvariantCulture
        );
    }

    private async Task<TimeSpan> Planned()
    {
        while (true)
        {
            await using var connection = await Open();
            await using var command = connection.CreateCommand();
            command.CommandText =
                "SELECT started_at FROM work_item WHERE kind = 'PlanFactHandler' "
                + $"AND payload LIKE '%{_day:yyyy-MM-dd}%' AND payload LIKE '%:0,%' AND done_at IS NOT NULL";
            await using var reader = await command.ExecuteReaderAsync();
            if (await reader.ReadAsync())
                return DateTime.UtcNow - DateTime.SpecifyKind(reader.GetDateTime(0), DateTimeKind.Utc);
            await Task.Delay(10);
        }
    }

    private async Task<DbConnection> Open()
    {
        var connection = installation.Connect();
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<string> Single(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"{sql} LIMIT 1";
        return $"{await command.ExecuteScalarAsync()}";
    }
}

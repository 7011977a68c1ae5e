using System.Data.Common;

namespace Training.Benchmarks;

/// <summary>
/// Letters that wait to go out: as many people as wanted are copied from one who was invited, each with the work item of
/// their own letter, before the program starts.
/// </summary>
internal sealed class Letters(Installation installation)
{
    private const string Seed = "invited@example.vn";

    /// <returns>The work items, which the letters bear as their Message-ID.</returns>
    public async Task<HashSet<Guid>> Order(int count)
    {
        await installation.Run(["user", "create", "--email", Seed, "--name", "Nguyễn Văn Đạt", "--role", "Trainee"]);
        await using var connection = installation.Connect();
        await connection.OpenAsync();
        var account = await Single(connection, "SELECT id FROM account");
        var item = await Single(connection, "SELECT id FROM work_item WHERE kind = 'SendActivation'");
        var ids = new HashSet<Guid> { Guid.Parse(item) };

        await using var transaction = await connection.BeginTransactionAsync();
        var accounts = await Copier.Of(connection, "account", account, ["id", "email", "email_key"]);
        var items = await Copier.Of(connection, "work_item", item, ["id", "idem_key", "payload"]);
        for (var n = 1; n < count; n++)
        {
            var (person, work) = (Guid.CreateVersion7(), Guid.CreateVersion7());
            await accounts.Copy(person, $"{n}@example.vn", $"{n}@example.vn");
            await items.Copy(work, $"{work}", items.Text("payload").Replace(account.ToLowerInvariant(), $"{person}"));
            ids.Add(work);
        }
        await transaction.CommitAsync();
        return ids;
    }

    private static async Task<string> Single(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}";
    }
}

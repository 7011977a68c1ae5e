using System.Data.Common;
using System.Globalization;
using System.Text;
using Training.Application.Audit;

namespace Training.Infrastructure.Persistence;

/// <summary>
/// Adds rows to the end of the chain. On PostgreSQL the head is locked until the commit; on SQLite there is one writer
/// anyway. Many rows go in one statement, so that an import of 100,000 pays little for its trail.
/// </summary>
internal sealed class AuditChain(TrainingDb db, IAuditSeal seal)
{
    private const int RowsPerStatement = 200;
    private const string Columns =
        "sequence, at, user_id, actor_name, deed, reason, action, subject_type, subject_id, person_id, changes, hash";

    public async Task Append(IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        var (_, sequence, hash) = await LockHead(ct);
        foreach (var portion in entries.Chunk(RowsPerStatement))
        {
            var rows = new List<AuditEntry>(portion.Length);
            foreach (var entry in portion)
            {
                var numbered = entry with { Sequence = ++sequence };
                hash = seal.Hash(hash, numbered);
                rows.Add(numbered with { Hash = hash });
            }
            await Insert(rows, ct);
        }
        await db.AuditHeads.ExecuteUpdateAsync(
            head => head.SetProperty(h => h.Sequence, sequence).SetProperty(h => h.Hash, hash),
            ct
        );
    }

    private async Task<AuditHead> LockHead(CancellationToken ct)
    {
        var heads = db.Database.IsNpgsql()
            ? db.AuditHeads.FromSql($"select id, sequence, hash from audit_head for update")
            : db.AuditHeads;
        return (await heads.AsNoTracking().ToListAsync(ct)).Single();
    }

    private Task<int> Insert(List<AuditEntry> rows, CancellationToken ct)
    {
        var factory = DbProviderFactories.GetFactory(db.Database.GetDbConnection())!;
        var sql = new StringBuilder($"insert into audit_entry ({Columns}) values ");
        var parameters = new List<DbParameter>();
        foreach (var row in rows)
        {
            sql.Append(parameters.Count == 0 ? "(" : ", (");
            foreach (var value in Values(row))
            {
                var parameter = factory.CreateParameter()!;
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@v{parameters.Count}");
                parameter.Value = value ?? DBNull.Value;
                parameters.Add(parameter);
                sql.Append(parameter.ParameterName).Append(',');
            }
            sql[^1] = ')';
        }
        return db.Database.ExecuteSqlRawAsync(sql.ToString(), parameters, ct);
    }

    private static object?[] Values(AuditEntry row) =>
        [
            row.Sequence,
            row.At.UtcDateTime,
            row.UserId?.Value,
            row.ActorName,
            row.Deed,
            row.Reason,
            row.Action.ToString(),
            row.SubjectType,
            row.SubjectId,
            row.PersonId?.Value,
            row.Changes,
            row.Hash,
        ];
}

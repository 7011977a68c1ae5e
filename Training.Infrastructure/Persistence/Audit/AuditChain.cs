using Training.Application.Audit;

namespace Training.Infrastructure.Persistence;

/// <summary>
/// Adds rows to the end of the chain. On PostgreSQL the head is locked until the commit; on SQLite there is one writer
/// anyway.
/// </summary>
internal sealed class AuditChain(TrainingDb db, IAuditSeal seal)
{
    private const string InsertRow = """
        insert into audit_entry (
            sequence, at, user_id, actor_name, deed, reason, action, subject_type, subject_id, person_id, changes, hash)
        values (@v0, @v1, @v2, @v3, @v4, @v5, @v6, @v7, @v8, @v9, @v10, @v11)
        """;

    public async Task Append(IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        var (_, sequence, hash) = await LockHead(ct);
        var rows = new List<AuditEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var numbered = entry with { Sequence = ++sequence };
            hash = seal.Hash(hash, numbered);
            rows.Add(numbered with { Hash = hash });
        }
        await db.Insert(InsertRow, rows.Select(Values), ct);
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

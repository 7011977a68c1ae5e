namespace Training.Application.Audit;

/// <summary>Walks the whole chain and names the first row that was changed or is missing.</summary>
[Requires(Permission.ViewAudit)]
public sealed record VerifyAudit : IQuery<AuditVerdict>;

/// <param name="Rows">How many rows were found whole.</param>
/// <param name="Head">The hash of the last row; noted elsewhere, it proves later that nothing before it was replaced.</param>
public sealed record AuditVerdict(long Rows, string Head);

internal sealed class VerifyAuditHandler(IAuditDb db, IAuditSeal seal)
    : IRequestHandler<VerifyAudit, Result<AuditVerdict>>
{
    private const int Portion = 5000;

    private static readonly Error Changed = new("audit.row_changed", ErrorKind.Conflict);
    private static readonly Error Missing = new("audit.row_missing", ErrorKind.Conflict);

    public async Task<Result<AuditVerdict>> Handle(VerifyAudit query, CancellationToken ct)
    {
        // Rows may be added meanwhile; those up to the head as it is now must all be there.
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(ct) ?? AuditHead.Start;
        var (sequence, hash) = (0L, "");
        while (sequence < head.Sequence)
        {
            var rows = await After(sequence).Take(Portion).ToListAsync(ct);
            if (rows.Count == 0)
                return Missing.With("sequence", sequence + 1);

            foreach (var row in rows)
            {
                if (row.Sequence != ++sequence)
                    return Missing.With("sequence", sequence);
                hash = seal.Hash(hash, row);
                if (row.Hash != hash)
                    return Changed.With("sequence", sequence);
                if (sequence == head.Sequence)
                    break;
            }
        }
        return hash == head.Hash ? new AuditVerdict(sequence, hash) : Missing.With("sequence", sequence + 1);
    }

    private IQueryable<AuditEntry> After(long sequence) =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.Sequence > sequence).OrderBy(entry => entry.Sequence);
}

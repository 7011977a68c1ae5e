namespace Training.Application.Audit;

/// <summary>Walks the whole chain, row by row.</summary>
internal sealed class AuditWalk(IAuditDb db, IAuditSeal seal)
{
    private const int Portion = 5000;

    private static readonly Error Changed = new("audit.row_changed", ErrorKind.Conflict);
    private static readonly Error Missing = new("audit.row_missing", ErrorKind.Conflict);

    /// <param name="noted">
    /// A head that was noted elsewhere: a chain from whose end rows were cut, or that was made anew with the keys, is whole in
    /// itself and differs here.
    /// </param>
    /// <param name="ct">Stops the walk.</param>
    public async Task<Result<AuditVerdict>> Verify(AuditVerdict? noted, CancellationToken ct)
    {
        // Rows may be added meanwhile; those up to the head as it is now must all be there.
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(ct) ?? AuditHead.Start;
        if (head.Sequence < noted?.Rows)
            return Missing.With("sequence", head.Sequence + 1);

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
                if (row.Hash != hash || (row.Sequence == noted?.Rows && hash != noted.Head))
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

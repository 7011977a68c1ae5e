namespace Training.Application.Audit;

/// <summary>Computes a row's place in the chain with a key outside the database, so that the chain cannot be made anew without it.</summary>
internal interface IAuditSeal
{
    /// <summary><paramref name="previous"/> is the hash of the row before; empty for the first.</summary>
    string Hash(string previous, AuditEntry entry);
}

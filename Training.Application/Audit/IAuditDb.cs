namespace Training.Application.Audit;

/// <summary>The tables of this module, and no others.</summary>
internal interface IAuditDb
{
    DbSet<AuditEntry> AuditEntries { get; }
    DbSet<AuditHead> AuditHeads { get; }
}

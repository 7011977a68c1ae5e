namespace Training.Application.Audit.Contracts;

/// <summary>What became of a row.</summary>
public enum AuditAction
{
    Added,
    Changed,
    Removed,
}

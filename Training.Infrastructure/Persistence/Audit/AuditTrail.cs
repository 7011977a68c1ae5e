using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Training.Application.Audit;
using Training.Application.Audit.Contracts;
using Training.Application.People.Contracts;

namespace Training.Infrastructure.Persistence;

/// <summary>Turns what a decision changed into rows of the audit trail, in the same transaction.</summary>
internal sealed class AuditTrail(TrainingDb db, AuditChain chain, IActor actor, TimeProvider clock)
{
    /// <summary>Before saving, because afterwards nobody knows what the values were.</summary>
    public IReadOnlyList<AuditEntry> Read(Deed deed)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        var entries = new List<AuditEntry>();
        foreach (var row in db.ChangeTracker.Entries())
        {
            if (ActionOf(row.State) is not { } action || !row.Metadata.IsAudited(action))
                continue;
            var subject = AuditSubject.Of(row.Metadata);
            if (ChangeReader.Read(row, subject, action) is not { } changes)
                continue;

            entries.Add(
                new AuditEntry
                {
                    Sequence = 0, // the chain gives it, when no one can come between
                    At = now,
                    UserId = actor.User,
                    ActorName = actor.Name,
                    Deed = deed.Name,
                    Reason = deed.Reason,
                    Action = action,
                    SubjectType = subject.Type,
                    SubjectId = string.Join('/', subject.Key.Select(key => Stored(row, key))),
                    PersonId = subject.Person is null ? null : (PersonId?)row.Property(subject.Person).CurrentValue,
                    Changes = changes,
                }
            );
        }
        return entries;
    }

    /// <summary>The last statements before the commit, so that writers wait for each other no longer than that.</summary>
    public Task Write(IReadOnlyList<AuditEntry> entries, CancellationToken ct) =>
        entries.Count == 0 ? Task.CompletedTask : chain.Append(entries, ct);

    private static object? Stored(EntityEntry row, IProperty key)
    {
        var value = row.Property(key).CurrentValue;
        return key.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
    }

    private static AuditAction? ActionOf(EntityState state) =>
        state switch
        {
            EntityState.Added => AuditAction.Added,
            EntityState.Modified => AuditAction.Changed,
            EntityState.Deleted => AuditAction.Removed,
            _ => null,
        };
}

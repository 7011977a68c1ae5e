using Training.Application.Audit.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Audit;

/// <summary>
/// The trail, the newest first. <paramref name="Subject"/> is a person's id or the id of any row, <paramref name="Actor"/>
/// and <paramref name="Deed"/> are parts of names, <paramref name="From"/> and <paramref name="Before"/> bound the instant.
/// </summary>
[Requires(Permission.ViewAudit)]
public sealed record ListAudit(
    string? Subject = null,
    string? Actor = null,
    string? Deed = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Before = null,
    int Page = 1
) : IQuery<Page<AuditLine>>
{
    public const int PageSize = 50;
}

/// <summary>One changed row as the list shows it; the changes are JSON.</summary>
public sealed record AuditLine(
    long Sequence,
    DateTimeOffset At,
    string ActorName,
    string Deed,
    string? Reason,
    AuditAction Action,
    string SubjectType,
    string SubjectId,
    string Changes
);

internal sealed class ListAuditHandler(IAuditDb db) : IRequestHandler<ListAudit, Result<Page<AuditLine>>>
{
    public async Task<Result<Page<AuditLine>>> Handle(ListAudit query, CancellationToken ct)
    {
        var entries = Found(query);
        var total = await entries.CountAsync(ct);
        var number = Math.Clamp(query.Page, 1, Math.Max(1, (total + ListAudit.PageSize - 1) / ListAudit.PageSize));
        var lines = await entries
            .OrderByDescending(entry => entry.Sequence)
            .Skip((number - 1) * ListAudit.PageSize)
            .Take(ListAudit.PageSize)
            .Select(entry => new AuditLine(
                entry.Sequence,
                entry.At,
                entry.ActorName,
                entry.Deed,
                entry.Reason,
                entry.Action,
                entry.SubjectType,
                entry.SubjectId,
                entry.Changes
            ))
            .ToListAsync(ct);
        return new Page<AuditLine>(lines, total, number, ListAudit.PageSize);
    }

    private IQueryable<AuditEntry> Found(ListAudit query)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (query.Subject is { Length: > 0 } subject)
        {
            entries = PersonId.TryParse(subject, null, out var person)
                ? entries.Where(entry => entry.SubjectId == subject || entry.PersonId == person)
                : entries.Where(entry => entry.SubjectId == subject);
        }
        if (query.Actor is { Length: > 0 } actor)
            entries = entries.Where(entry => entry.ActorName.Contains(actor));
        if (query.Deed is { Length: > 0 } deed)
            entries = entries.Where(entry => entry.Deed.Contains(deed));
        if (query.From is { } from)
            entries = entries.Where(entry => entry.At >= from);
        if (query.Before is { } before)
            entries = entries.Where(entry => entry.At < before);
        return entries;
    }
}

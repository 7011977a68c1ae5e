using Training.Application.Work.Contracts;

namespace Training.Application.Work;

/// <summary>How far one recurring work has come, and what came of it last.</summary>
public sealed class RecurringWork(string kind, DateTimeOffset dueAt) : AggregateRoot
{
    public string Kind { get; private set; } = kind;

    /// <summary>The latest time at which it was due and was written down. It never goes back, whatever the clock does.</summary>
    public DateTimeOffset DueAt { get; private set; } = dueAt;

    /// <summary>The latest item; null before the first.</summary>
    public WorkId? ItemId { get; private set; }

    /// <summary>What the latest run found that came to its end; as <see cref="Finding"/> writes itself.</summary>
    public string? Found { get; private set; }
    public DateTimeOffset? FoundAt { get; private set; }
    public bool IsAlarm { get; private set; }

    /// <summary>False: it was due then already.</summary>
    internal bool ComesDue(DateTimeOffset at)
    {
        if (at <= DueAt)
            return false;

        DueAt = at;
        Changed();
        return true;
    }

    internal void Begin(WorkId item)
    {
        ItemId = item;
        Changed();
    }

    internal void Find(Finding finding, DateTimeOffset now)
    {
        (Found, FoundAt, IsAlarm) = (finding.Write(), now, finding.IsAlarm);
        Changed();
    }
}

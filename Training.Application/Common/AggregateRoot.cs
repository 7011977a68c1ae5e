namespace Training.Application.Common;

/// <summary>Something that happened, said for other modules. Each handler that subscribes gets a work item of its own.</summary>
public interface IDomainEvent;

/// <summary>The unit in which rules are kept: it changes as a whole, and refuses as a whole.</summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>The optimistic lock: of two writers that read the same version, one is told to decide again.</summary>
    public int Version { get; private set; }

    /// <summary>Every method that changes the aggregate ends here, or in <see cref="Record"/>.</summary>
    protected void Changed() => Version++;

    /// <summary>The aggregate changed, and others want to know; the same of several changes in one act is said once.</summary>
    protected void Record(IDomainEvent domainEvent)
    {
        Changed();
        if (!_events.Contains(domainEvent))
            _events.Add(domainEvent);
    }

    /// <summary>Hands over what happened, once.</summary>
    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IReadOnlyList<IDomainEvent> taken = [.. _events];
        _events.Clear();
        return taken;
    }
}

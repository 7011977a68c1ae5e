using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages;

/// <summary>
/// One person told one version of one fact in one way: a unique key of the database, so that nobody is told twice
/// whatever plans it, however often, in whichever of their roles (P7).
/// </summary>
public sealed class Message(
    MessageId id,
    FactKind fact,
    string key,
    int factVersion,
    string occasion,
    UserId to,
    Role toAs,
    Channel channel,
    DateTimeOffset due,
    DateTimeOffset? until,
    DateTimeOffset plannedAt,
    MessageState state = MessageState.Planned
)
{
    public MessageId Id { get; private set; } = id;
    public FactKind Fact { get; private set; } = fact;
    public string Key { get; private set; } = key;
    public int FactVersion { get; private set; } = factVersion;

    /// <summary>What all messages of one event have in common; a day, or the id of what happened.</summary>
    public string Occasion { get; private set; } = occasion;
    public UserId To { get; private set; } = to;
    public Role ToAs { get; private set; } = toAs;
    public Channel Channel { get; private set; } = channel;
    public DateTimeOffset Due { get; private set; } = due;

    /// <summary>After this nobody wants to hear of it any more.</summary>
    public DateTimeOffset? Until { get; private set; } = until;
    public DateTimeOffset PlannedAt { get; private set; } = plannedAt;
    public MessageState State { get; private set; } = state;

    /// <summary>The work that sends it; several messages of a digest have the same. Null in the inbox.</summary>
    public WorkId? Work { get; private set; }
    public string? Subject { get; private set; }
    public string? Body { get; private set; }
    public string? Path { get; private set; }

    /// <summary>When it was put into words: in the inbox from then on, or handed to the ledger that sends it.</summary>
    public DateTimeOffset? ToldAt { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>In words, and there for the reader or on its way.</summary>
    internal void Tell(Said said, DateTimeOffset now, WorkId? work) =>
        (State, Subject, Body, Path, ToldAt, Work) = (MessageState.Told, said.Subject, said.Body, said.Path, now, work);

    /// <summary>It was held, and goes out now or in its turn.</summary>
    internal void LetGo(DateTimeOffset due) => (State, Due) = (MessageState.Planned, due);

    /// <summary>Nobody is told.</summary>
    internal void Drop(MessageState why) => State = why;

    internal void Read(DateTimeOffset now) => ReadAt ??= now;
}

/// <summary>Where a message stands before the ledger of work has it. Stored by name.</summary>
public enum MessageState
{
    /// <summary>Waits until it is due.</summary>
    Planned,

    /// <summary>Waits for a person's word; a bulk action asked for it.</summary>
    Held,

    /// <summary>In the inbox; a letter is with the ledger of work, which knows how far it came.</summary>
    Told,

    /// <summary>When it was to be sent, the fact was no longer true, or no longer the person's business.</summary>
    Untrue,

    /// <summary>What it was about had passed before it could be sent.</summary>
    Expired,

    /// <summary>The person wants no letters of this kind.</summary>
    Unwanted,

    /// <summary>The account is disabled.</summary>
    Unreachable,

    /// <summary>No browser of the person shows notifications any more.</summary>
    NoDevice,

    /// <summary>Somebody decided that nobody is told.</summary>
    Cancelled,
}

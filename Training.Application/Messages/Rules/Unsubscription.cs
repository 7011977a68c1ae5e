using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>Somebody wants no letters about a kind of fact; the inbox still has it.</summary>
public sealed class Unsubscription(UserId userId, FactKind fact, DateTimeOffset at)
{
    public UserId UserId { get; private set; } = userId;
    public FactKind Fact { get; private set; } = fact;
    public DateTimeOffset At { get; private set; } = at;
}

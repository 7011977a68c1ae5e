namespace Training.Application.Messages.Contracts;

/// <summary>One person, told one fact in one way.</summary>
public readonly record struct MessageId(Guid Value) : ITypedId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public static MessageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out MessageId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

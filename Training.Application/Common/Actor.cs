namespace Training.Application.Common;

/// <summary>Who is asking: a signed-in person, a visitor, an operator at the console, or work done in someone's name.</summary>
public interface IActor
{
    /// <summary>The account; null for a visitor and for the system itself.</summary>
    UserId? User { get; }

    /// <summary>As the audit trail shows it, at the time of the deed.</summary>
    string Name { get; }

    bool Has(Permission permission);
}

/// <summary>An account that can sign in.</summary>
public readonly record struct UserId(Guid Value) : ITypedId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public static UserId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out UserId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

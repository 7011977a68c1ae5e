namespace Training.Application.Common;

/// <summary>What kind of refusal an <see cref="Error"/> is; the web maps it to a status, once.</summary>
public enum ErrorKind
{
    /// <summary>What was sent is not well formed or breaks a rule (422).</summary>
    Invalid,

    /// <summary>There is no such thing, or the actor may not know of it (404).</summary>
    NotFound,

    /// <summary>It was allowed once, but no longer: someone or something was quicker (409).</summary>
    Conflict,

    /// <summary>The actor lacks the permission (403).</summary>
    Forbidden,
}

/// <summary>
/// A refusal that the person can act on. The code is stable and names a sentence in the resource files;
/// the facts fill its placeholders: <c>EnrolmentErrors.ClassFull.With("capacity", 40)</c>.
/// </summary>
public sealed record Error(string Code, ErrorKind Kind, string? Field = null)
{
    public static readonly Error AccessDenied = new("common.access_denied", ErrorKind.Forbidden);
    public static readonly Error Busy = new("common.busy_try_again", ErrorKind.Conflict);

    /// <summary>Someone changed it since the person read it; their form is shown again beside the new values.</summary>
    public static readonly Error Stale = new("common.changed_since_read", ErrorKind.Conflict);

    public IReadOnlyList<Fact> Facts { get; private init; } = [];

    public Error With(string name, object? value) => this with { Facts = [.. Facts, new Fact(name, value)] };

    public bool Equals(Error? other) =>
        other is not null
        && (Code, Kind, Field) == (other.Code, other.Kind, other.Field)
        && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => HashCode.Combine(Code, Kind, Field, Facts.Count);
}

/// <summary>One placeholder of a sentence and what stands in it.</summary>
public sealed record Fact(string Name, object? Value);

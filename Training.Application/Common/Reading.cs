namespace Training.Application.Common;

/// <summary>How much weight a <see cref="Remark"/> has: a warning lets the row pass, an error keeps it out.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>Something to be said about a value that a person typed. The code names a sentence, the facts fill its placeholders.</summary>
public sealed record Remark(string Code, Severity Severity)
{
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public Remark With(string name, object? value) => this with { Facts = [.. Facts, new Fact(name, value)] };
}

/// <summary>Typed text read as a value: the value if there is one, and all that is to be said about it.</summary>
public sealed record Reading<T>(T? Value, params IReadOnlyList<Remark> Remarks)
{
    public bool Failed => Remarks.Any(remark => remark.Severity == Severity.Error);
}

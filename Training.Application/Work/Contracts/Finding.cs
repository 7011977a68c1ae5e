using System.Text.Json;

namespace Training.Application.Work.Contracts;

/// <summary>
/// What came of work that looks after the installation. The code names a sentence, the facts fill its placeholders; never a
/// person's name or data.
/// </summary>
/// <param name="Code">Such as <c>upkeep.backup_made</c>.</param>
/// <param name="IsAlarm">The work was done, and found something that somebody has to deal with.</param>
public sealed record Finding(string Code, bool IsAlarm = false)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new FactJson() } };

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public Finding With(string name, object? value) => this with { Facts = [.. Facts, new Fact(name, value)] };

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static Finding Read(string text) => JsonSerializer.Deserialize<Finding>(text, Json)!;
}

using System.Collections.Frozen;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules.Natures;

namespace Training.Application.Messages.Rules;

/// <summary>What a kind of fact is, whatever HR decides about it.</summary>
/// <param name="Dated">
/// A day brings it (a session tomorrow), so that the rule says how long before and at which hour; others are told when
/// they happen.
/// </param>
/// <param name="Compulsory">Nobody can unsubscribe from it, because a duty or a right hangs on it.</param>
/// <param name="Audience">The roles that it may concern.</param>
/// <param name="Placeholders">What a text may name in braces.</param>
/// <param name="Usual">The terms until HR changes them.</param>
/// <param name="Urgent">Whom it concerns has to act within hours: it waits for no digest, no hour and no working day.</param>
public sealed record FactNature(
    bool Dated,
    bool Compulsory,
    IReadOnlyList<Role> Audience,
    IReadOnlyList<string> Placeholders,
    Terms Usual,
    bool Urgent = false
)
{
    /// <summary>
    /// The placeholder of what people get in no other way, such as a link to their first password: the letter always goes, at
    /// once, and has it; only its text can be changed. Null of all others.
    /// </summary>
    public string? Indispensable { get; init; }

    public bool AlwaysOn => Indispensable is not null;

    private static readonly FrozenDictionary<FactKind, FactNature> Table = TimetableFacts
        .All.Concat(AttendanceFacts.All)
        .Concat(AssessmentFacts.All)
        .Concat(EnrolmentFacts.All)
        .Concat(WorkFacts.All)
        .Concat(AccessFacts.All)
        .ToFrozenDictionary();

    /// <summary>In the order in which pages list them.</summary>
    public static IReadOnlyList<FactKind> Kinds { get; } = [.. Table.Keys.Order()];

    public static FactNature Of(FactKind kind) => Table[kind];
}

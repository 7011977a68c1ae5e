using System.Collections.Frozen;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;

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
public sealed record FactNature(
    bool Dated,
    bool Compulsory,
    IReadOnlyList<Role> Audience,
    IReadOnlyList<string> Placeholders,
    Terms Usual
)
{
    private static readonly Role[] Both = [Role.Trainee, Role.Instructor];

    private static readonly FrozenDictionary<FactKind, FactNature> Table = new Dictionary<FactKind, FactNature>
    {
        [FactKind.SessionsTomorrow] = new(
            Dated: true,
            Compulsory: false,
            Both,
            ["name", "day", "count", "sessions"],
            new(On: true, DaysBefore: 1, new TimeOnly(17, 0), Both, [Channel.Inbox], Digest: false)
        ),
        [FactKind.TimetablePublished] = new(
            Dated: false,
            Compulsory: true,
            Both,
            ["name", "cohort", "count", "changes", "reason"],
            AtOnce(Both)
        ),
        [FactKind.ResultsPublished] = new(
            Dated: false,
            Compulsory: false,
            [Role.Trainee],
            ["name", "module", "part"],
            AtOnce([Role.Trainee])
        ),
    }.ToFrozenDictionary();

    /// <summary>In the order in which pages list them.</summary>
    public static IReadOnlyList<FactKind> Kinds { get; } = [.. Table.Keys.Order()];

    public static FactNature Of(FactKind kind) => Table[kind];

    private static Terms AtOnce(Role[] to) =>
        new(On: true, DaysBefore: 0, At: null, to, [Channel.Inbox, Channel.Email], Digest: false);
}

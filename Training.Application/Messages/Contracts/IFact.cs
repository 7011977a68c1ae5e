using System.Globalization;
using Training.Application.Access.Contracts;

namespace Training.Application.Messages.Contracts;

/// <summary>
/// What a module knows of one kind of fact: who is to be told, and what there is to say. The class says by
/// <see cref="TellsAttribute"/> of which, and is found by it.
/// </summary>
public interface IFact
{
    /// <summary>The day of a fact that a day brings, as <see cref="Whom"/> is given it.</summary>
    static DateOnly DayOf(string of) => DateOnly.ParseExact(of, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whoever the fact concerns now. Somebody may be named more than once; they are told once.</summary>
    /// <param name="of">
    /// What <see cref="FactHappened.Of"/> said; of facts that a day brings, the day of the event as <c>yyyy-MM-dd</c>.
    /// </param>
    Task<IReadOnlyList<Telling>> Whom(string of, CancellationToken ct);

    /// <summary>
    /// What there is to say to each of these now. Asked again at the moment of sending: who is not in the answer is not
    /// told, because the fact is no longer true, or no longer any of their business.
    /// </summary>
    /// <param name="key">The <see cref="Telling.Key"/> of all of them.</param>
    Task<IReadOnlyDictionary<UserId, FactWords>> Words(
        string key,
        IReadOnlyCollection<Reader> readers,
        CancellationToken ct
    );
}

/// <summary>One person and one fact.</summary>
/// <param name="As">The role in which it concerns them; the rule names the roles that are told.</param>
/// <param name="Key">The fact, the same whenever it is asked for; with its version nobody is told of it twice.</param>
/// <param name="Until">After this instant nobody wants to hear of it any more; null: it does not pass.</param>
/// <param name="Before">It should have come by this instant, quiet hours or not; null: by <paramref name="Until"/>.</param>
public readonly record struct Telling(
    UserId To,
    Role As,
    string Key,
    DateTimeOffset? Until = null,
    DateTimeOffset? Before = null
);

/// <summary>Somebody who is about to be told.</summary>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public readonly record struct Reader(UserId Id, string Language);

/// <summary>What the placeholders of the text become for one reader.</summary>
/// <param name="Values">By name, in the reader's language; the names are those that the fact's nature lists.</param>
/// <param name="Path">Where more of it stands, beginning with a slash.</param>
/// <param name="Calendar">Writes what changed as an iCalendar text, where a letter takes it along; null: there is none.</param>
public sealed record FactWords(IReadOnlyDictionary<string, string> Values, string Path, Func<string>? Calendar = null);

/// <summary>A fact came to be, in the transaction that made it so.</summary>
/// <param name="Of">What its <see cref="IFact"/> asks for: an id.</param>
/// <param name="Version">Rises where the same thing happens to the same anew; each is told.</param>
/// <param name="Plan">What whoever caused it decided about the messages; null: they go out.</param>
public sealed record FactHappened(FactKind Kind, string Of, int Version = 1, SendingPlan? Plan = null) : IDomainEvent;

/// <summary>Says of an <see cref="IFact"/> which kind it is.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TellsAttribute(FactKind kind) : Attribute
{
    public FactKind Kind { get; } = kind;
}

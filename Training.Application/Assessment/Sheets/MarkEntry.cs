using Training.Application.Assessment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>How a mark came into the ledger.</summary>
public enum MarkWay
{
    Page,
    Paste,
    Workbook,
    Api,

    /// <summary>By the signed list of who may sit the exam, when the sheet was submitted.</summary>
    List,
}

/// <summary>
/// One line of the ledger of marks: what somebody's mark in a component became, when, by whom, why and by which way. Lines
/// are only ever added, and the last one counts. Two who write after the same line collide on its number.
/// </summary>
public sealed class MarkEntry
{
    private MarkEntry() { }

    internal MarkEntry(GradeSheetId sheet, PersonId person, int number, Mark mark, EntryAuthor author, string? reason)
    {
        (SheetId, PersonId, Number, State, Value) = (sheet, person, number, mark.State, mark.Value);
        (By, ByName, At) = (author.User, author.Name, author.At);
        (Way, Device, Workbook, Reason) = (author.Way, author.Device, author.Workbook, reason);
    }

    public GradeSheetId SheetId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>1, 2, 3 for one person in one sheet.</summary>
    public int Number { get; private set; }
    public MarkState State { get; private set; }
    public decimal? Value { get; private set; }

    /// <summary>Null for the system itself.</summary>
    public UserId? By { get; private set; }

    /// <summary>As they were called then.</summary>
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public MarkWay Way { get; private set; }

    /// <summary>The browser and machine as they name themselves.</summary>
    public string? Device { get; private set; }

    /// <summary>The name of the file that it came from.</summary>
    public string? Workbook { get; private set; }
    public string? Reason { get; private set; }

    public Mark Mark => new(State, Value);
}

/// <summary>Who writes, when and by which way. To the millisecond, which both databases keep.</summary>
internal sealed record EntryAuthor(UserId? User, string Name, DateTimeOffset At, EntrySource Source)
{
    public static EntryAuthor Of(IActor actor, TimeProvider clock, EntrySource source) =>
        new(
            actor.User,
            actor.Name,
            DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            source
        );

    public MarkWay Way => Source.Way;
    public string? Device => Source.Device?[..Math.Min(Source.Device.Length, 200)];
    public string? Workbook => Source.Workbook;
}

/// <param name="Device">The browser and machine as they name themselves.</param>
/// <param name="Workbook">The name of the file.</param>
public sealed record EntrySource(MarkWay Way, string? Device = null, string? Workbook = null);

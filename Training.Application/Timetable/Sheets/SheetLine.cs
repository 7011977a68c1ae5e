using System.Text.Json;
using System.Text.Json.Serialization;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>What the plan says of a row.</summary>
public enum LineOutcome
{
    Create,
    Change,
    Unchanged,

    /// <summary>Stays out; its problems say why.</summary>
    Error,
}

/// <summary>What became of a row at the commit.</summary>
public enum LineResult
{
    Created,
    Changed,
    Unchanged,

    /// <summary>Refused: its session changed after the plan was made.</summary>
    Outdated,

    /// <summary>Refused: by now it clashes.</summary>
    Clashing,
}

/// <summary>One row of a timetable sheet: its plan, and what became of it.</summary>
public sealed class SheetLine(SheetId sheetId, int number)
{
    public SheetId SheetId { get; private set; } = sheetId;

    /// <summary>The row's number in the file, as Excel shows it.</summary>
    public int Number { get; private set; } = number;
    public LineOutcome Outcome { get; internal set; }
    public LineResult? Result { get; internal set; }

    /// <summary>The session that it is about, or that it will create; null where the row does not say a readable one.</summary>
    public SessionId? SessionId { get; internal set; }

    /// <summary>Of the session when the plan was made; null: there was none.</summary>
    public int? SessionVersion { get; internal set; }

    /// <summary>The day it will be; rows go in in this order unless one waits for another.</summary>
    public DateOnly? Date { get; internal set; }

    /// <summary>Rows whose sessions must leave their places first, or at the same time.</summary>
    public IReadOnlyList<int> WaitsFor { get; internal set; } = [];
    public LineContent Content { get; internal set; } = new();

    /// <summary>It stays out if there is any problem.</summary>
    internal void Refuse(IEnumerable<LineProblem> problems)
    {
        List<LineProblem> found = [.. problems];
        if (found.Count == 0)
            return;
        Outcome = LineOutcome.Error;
        Content = Content with { Problems = [.. Content.Problems, .. found] };
    }
}

/// <summary>What stands in a row, and what it means.</summary>
public sealed record LineContent
{
    public static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new FactJson() },
    };

    /// <summary>As typed, by field.</summary>
    public IReadOnlyDictionary<SheetField, string> Cells { get; init; } = new Dictionary<SheetField, string>();

    /// <summary>What the session will be; null while the row cannot be read.</summary>
    public SessionPlan? Plan { get; init; }

    public IReadOnlyList<SheetChange> Changes { get; init; } = [];

    public IReadOnlyList<LineProblem> Problems { get; init; } = [];
}

/// <summary>One field as it was and as it will be, as the sheet writes it.</summary>
public sealed record SheetChange(SheetField Field, string Old, string New);

/// <summary>Something that keeps a row out.</summary>
/// <param name="Field">Null: the whole row.</param>
/// <param name="Row">The row of the same file that is in its way, where one is.</param>
public sealed record LineProblem(Remark Remark, SheetField? Field, int? Row = null);

namespace Training.Application.Assessment.Sheets;

/// <summary>What became of a mark that somebody wrote.</summary>
public enum CellResult
{
    Saved,

    /// <summary>Somebody else was quicker; theirs stands.</summary>
    Conflict,

    /// <summary>It is no mark, or its sheet is closed.</summary>
    Refused,
}

/// <param name="New">The line to add; null where nothing is added.</param>
/// <param name="Entry">The line that stands now; null while there is none.</param>
internal sealed record MarkWrite(CellResult Result, MarkEntry? New, MarkEntry? Entry)
{
    public static MarkWrite Added(MarkEntry entry) => new(CellResult.Saved, entry, entry);

    /// <summary>What is wanted is there already.</summary>
    public static MarkWrite Stands(MarkEntry? last) => new(CellResult.Saved, New: null, last);

    /// <param name="last">What somebody else wrote meanwhile.</param>
    public static MarkWrite Overtaken(MarkEntry last) => new(CellResult.Conflict, New: null, last);
}

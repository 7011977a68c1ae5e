namespace Training.Application.Common.Spreadsheets;

/// <summary>
/// How much of a file is read. Everything that costs memory grows with the one number that an installation sets,
/// <c>Import:MaxRows</c>.
/// </summary>
public sealed record SheetLimits(int Rows)
{
    public const int DefaultRows = 20_000;
    public const int Columns = 200;
    public const int Parts = 200;

    /// <summary>No office file packs better than this; a bomb does.</summary>
    public const int Ratio = 100;

    /// <summary>What Excel itself holds in one cell.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Titles above the header and signatures below the list are not people.</summary>
    public const int RowsAroundList = 50;

    private const long Megabyte = 1_000_000;

    private int Scale => Math.Max(1, (Rows + DefaultRows - 1) / DefaultRows);

    public long FileBytes => 5 * Megabyte * Scale;

    public long UnpackedBytes => 50 * Megabyte * Scale;
}

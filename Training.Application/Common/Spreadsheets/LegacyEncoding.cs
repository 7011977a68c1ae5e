namespace Training.Application.Common.Spreadsheets;

/// <summary>The encodings of Vietnamese before Unicode that still come in office files (ENC-01).</summary>
public enum LegacyEncoding
{
    /// <summary>ABC, fonts .VnTime and .VnTimeH: one character per letter; capitals live in the H fonts (ENC-02).</summary>
    Tcvn3,

    /// <summary>Fonts VNI-Times and the like: a plain letter and a mark behind it.</summary>
    VniWin,
}

/// <summary>
/// What <see cref="LegacyText.Detect"/> found: how many cells are in the encoding, of how many that are not plain ASCII,
/// and a font that gave it away.
/// </summary>
public sealed record LegacyVerdict(LegacyEncoding Encoding, int Cells, int OfCells, string? Font);

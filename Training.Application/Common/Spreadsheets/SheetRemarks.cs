namespace Training.Application.Common.Spreadsheets;

/// <summary>What is told about a file that is read all the same.</summary>
public static class SheetRemarks
{
    public static readonly Remark LinksIgnored = new("sheets.links_ignored", Severity.Warning);
    public static readonly Remark ReadAsWindows1258 = new("sheets.read_as_windows_1258", Severity.Warning);

    /// <summary>The bytes are no Unicode and no Windows-1258: probably TCVN3 or VNI, which <see cref="LegacyText"/> tells.</summary>
    public static readonly Remark ReadAsBytes = new("sheets.read_as_bytes", Severity.Warning);

    public static Remark Formulas(int cells) => new Remark("sheets.formulas", Severity.Warning).With("cells", cells);
}

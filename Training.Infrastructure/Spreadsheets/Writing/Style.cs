namespace Training.Infrastructure.Spreadsheets.Writing;

/// <summary>The styles of the workbooks that we write, by their number in <see cref="Sheet"/>.</summary>
internal static class Style
{
    public const int Plain = 0;
    public const int Header = 1;
    public const int Text = 2;

    /// <summary>Text with Excel's quote in front, which keeps it text even after someone edits it.</summary>
    public const int QuotedText = 3;
    public const int Date = 4;
    public const int Good = 5;
    public const int Warning = 6;
    public const int Bad = 7;

    /// <summary>Fills of the header and the marks, in ARGB.</summary>
    public static readonly IReadOnlyList<string> Colours = ["FFE2E8F0", "FFDCFCE7", "FFFEF3C7", "FFFEE2E2"];

    public static readonly string Sheet = $"""
        <styleSheet xmlns="{SheetXml.Main}">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Fills()}</fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="8">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/>
        <xf numFmtId="49" fontId="0" fillId="4" borderId="0" xfId="0" applyFill="1"/>
        <xf numFmtId="49" fontId="0" fillId="5" borderId="0" xfId="0" applyFill="1"/>
        </cellXfs>
        </styleSheet>
        """;

    private static string Fills() =>
        string.Concat(
            Colours.Select(colour =>
                $"""<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/></patternFill></fill>"""
            )
        );
}

using System.Text;
using Training.Application.Common.Spreadsheets;

namespace Training.Infrastructure.Spreadsheets;

/// <summary>What the first bytes say a file is, beside what its name says.</summary>
internal static class FileKind
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] MacroProject = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    public static SheetFormat Of(Stream file) =>
        Head(file, 4) switch
        {
            [0x50, 0x4B, ..] => SheetFormat.Xlsx,
            [0xD0, 0xCF, 0x11, 0xE0] => SheetFormat.Xls,
            _ => SheetFormat.Csv,
        };

    public static Error? Refusal(Stream file, string fileName)
    {
        if (file.Length == 0)
            return SheetErrors.Empty;
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".xlsm" or ".xlsb" or ".xltm")
            return SheetErrors.Macros;
        if (extension is not (".xlsx" or ".xls" or ".csv" or ".txt"))
            return SheetErrors.UnknownType;
        var found = Of(file);
        if (found == SheetFormat.Xls && Contains(file, EncryptedPackage))
            return SheetErrors.Locked;
        if (found == SheetFormat.Xls && Contains(file, MacroProject))
            return SheetErrors.Macros;
        if (found == SheetFormat.Csv && IsMarkup(file))
            return SheetErrors.WebPage;
        var expected = extension switch
        {
            ".xlsx" => SheetFormat.Xlsx,
            ".xls" => SheetFormat.Xls,
            _ => SheetFormat.Csv,
        };
        return found == expected ? null : SheetErrors.OtherType.With("extension", extension).With("found", Name(found));
    }

    private static string Name(SheetFormat format) => format == SheetFormat.Csv ? "?" : $".{format}".ToLowerInvariant();

    /// <summary>Web systems like to call an HTML table .xls.</summary>
    private static bool IsMarkup(Stream file)
    {
        var head = Encoding
            .Latin1.GetString(Head(file, 64))
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return head is ['<', ..] || head.StartsWith("{\\rtf", StringComparison.Ordinal);
    }

    private static byte[] Head(Stream file, int bytes)
    {
        var head = new byte[Math.Min(bytes, file.Length)];
        file.Position = 0;
        file.ReadExactly(head);
        file.Position = 0;
        return head;
    }

    private static bool Contains(Stream file, ReadOnlySpan<byte> name)
    {
        var window = new byte[128 * 1024];
        var kept = 0;
        file.Position = 0;
        while (
            file.ReadAtLeast(window.AsSpan(kept), window.Length - kept, throwOnEndOfStream: false) is var read and > 0
        )
        {
            var filled = window.AsSpan(0, kept + read);
            if (filled.IndexOf(name) >= 0)
                return true;
            kept = Math.Min(name.Length - 1, filled.Length);
            filled[^kept..].CopyTo(window);
        }
        return false;
    }
}

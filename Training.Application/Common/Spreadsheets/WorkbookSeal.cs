using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Common.Spreadsheets;

/// <summary>
/// Marks texts that leave the product and come back as written by this installation for one purpose: what was altered, moved
/// or made elsewhere is not read.
/// </summary>
internal sealed class WorkbookSeal(IFieldCipher cipher)
{
    private const char Before = '|';

    public string Sign(string purpose, string text) => text + Before + Mark(purpose, text);

    /// <summary>The text; null where it was not signed here for this.</summary>
    public string? Open(string purpose, string? signed)
    {
        if (signed?.LastIndexOf(Before) is not (>= 0 and var end))
            return null;

        var text = signed[..end];
        var (own, found) = (Encoding.UTF8.GetBytes(Mark(purpose, text)), Encoding.UTF8.GetBytes(signed[(end + 1)..]));
        return CryptographicOperations.FixedTimeEquals(own, found) ? text : null;
    }

    private string Mark(string purpose, string text) => cipher.BlindIndex($"workbook|{purpose}|{text}");
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Training.Application.Assessment.Sheets;

/// <summary>
/// A digest of all entries of a sheet. It is taken when the sheet is submitted, stands in the audit chain from then on, and
/// is compared before anything is approved or published: marks that were changed past the application come to light, and
/// the trail proves them without showing them before their time.
/// </summary>
internal static class LedgerSeal
{
    public static string Of(IEnumerable<MarkEntry> entries) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', entries.OrderBy(entry => entry.PersonId.Value).ThenBy(e => e.Number).Select(Line))
                )
            )
        );

    private static string Line(MarkEntry entry) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.PersonId}|{entry.Number}|{entry.State}|{entry.Value:0.00}|{entry.Way}|{entry.By}|{entry.At.ToUnixTimeMilliseconds()}"
        );
}

using System.Text.RegularExpressions;

namespace Training.Application.Enrolment.Eligibility.Reading;

/// <summary>
/// What an address says for certain: "Số 5, xã Tản Lĩnh, huyện Ba Vì, Hà Nội". Only what carries its kind is a commune or a
/// district, because names repeat (xã Ba Vì, huyện Ba Vì), and a street may be called like a province.
/// </summary>
internal sealed partial record Address(CommuneName? Commune, string? District, string? Province)
{
    /// <param name="parts">From the narrowest to the widest.</param>
    /// <param name="places">The map.</param>
    /// <param name="also">Keys of provinces that count as such though no map has them any more: Hà Tây.</param>
    public static Address Of(List<PlaceName> parts, Places places, IReadOnlySet<string> also) =>
        Units(parts) with
        {
            Province = ProvinceIn(
                parts,
                part => places.IsProvince(part) || (part.MayBeProvince && also.Contains(part.Key))
            ),
        };

    /// <summary>A commune as a list names it: "Xã Đông Xuân, Huyện Quốc Oai".</summary>
    public static Address OfCommune(string name) => Units(Parts(name));

    public static List<PlaceName> Parts(string text) =>
        [
            .. Borders()
                .Split(Vietnamese.Clean(text))
                .Select(PlaceName.Of)
                .Where(part => part.Key is not ("" or "vietnam")),
        ];

    private static Address Units(List<PlaceName> parts) =>
        new(
            parts.Find(part => part.IsCommune) is { } commune ? CommuneName.Of(commune) : null,
            parts.Find(part => part.IsDistrict)?.Key,
            Province: null
        );

    /// <summary>The last part, or the only one that is a province; or the end of a unit written without a comma.</summary>
    private static string? ProvinceIn(List<PlaceName> parts, Predicate<PlaceName> isProvince)
    {
        if (parts.Count == 0)
            return null;
        if (isProvince(parts[^1]))
            return parts[^1].Text;
        if (parts.FindAll(isProvince) is [var only])
            return only.Text;
        if (!parts[^1].IsCommune && !parts[^1].IsDistrict)
            return null;

        var words = parts[^1].Text.Split(' ');
        return Enumerable
            .Range(2, Math.Max(0, words.Length - 2)) // the kind and at least one word are the unit's own
            .Where(from => from < words.Length)
            .Select(from => string.Join(' ', words[from..]))
            .FirstOrDefault(rest => isProvince(PlaceName.Of(rest)));
    }

    [GeneratedRegex(
        @"[,;\n–-]| (?=(xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố|tp\.?|t\.p\.?) )",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Borders();
}

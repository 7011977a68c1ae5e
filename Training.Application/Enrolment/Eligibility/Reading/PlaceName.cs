using System.Text.RegularExpressions;

namespace Training.Application.Enrolment.Eligibility.Reading;

/// <summary>A part of an address: the kind of unit if one is written, and the name to compare by.</summary>
/// <param name="Kind">Folded and whole: "xa", "huyen"; empty where none is written.</param>
/// <param name="Key">Folded, without spaces and signs.</param>
/// <param name="Text">As it is written.</param>
internal sealed partial record PlaceName(string Kind, string Key, string Text)
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["p"] = "phuong",
        ["x"] = "xa",
        ["tt"] = "thi tran",
        ["q"] = "quan",
        ["h"] = "huyen",
        ["tx"] = "thi xa",
        ["tp"] = "thanh pho",
    };

    public bool IsCommune => Kind is "xa" or "phuong" or "thi tran";
    public bool IsDistrict => Kind is "huyen" or "quan" or "thi xa";
    public bool MayBeProvince => Kind is "" or "tinh" or "thanh pho";

    public static PlaceName Of(string text)
    {
        var match = Form().Match(Vietnamese.Fold(text));
        var kind = match.Groups["kind"].Value;
        return new(Short.GetValueOrDefault(kind, kind), Vietnamese.Key(match.Groups["name"].Value), text.Trim());
    }

    [GeneratedRegex(
        @"^ ?((?<kind>thi tran|thi xa|thanh pho|phuong|xa|quan|huyen|tinh|tp|tt|tx|p|x|q|h)(\. ?|: ?| ))?(?<name>.*)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}

/// <summary>A commune by kind and name; how it is written makes no difference.</summary>
internal sealed record CommuneName(string Kind, string Key, string Name)
{
    public static CommuneName Of(PlaceName name) => new(name.Kind, name.Key, name.Text);

    public bool Equals(CommuneName? other) => other is not null && (Kind, Key) == (other.Kind, other.Key);

    public override int GetHashCode() => HashCode.Combine(Kind, Key);
}

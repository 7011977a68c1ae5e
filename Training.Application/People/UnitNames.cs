using System.Text.RegularExpressions;
using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>
/// Units by the names people type (ADM-05): "Phường Kim Liên", "P. Kim Liên", "UBND phường Kim Liên, quận Đống Đa", "kim lien".
/// </summary>
internal sealed partial class UnitNames(IReadOnlyList<Unit> units)
{
    private readonly ILookup<string, Unit> _byFullName = units.ToLookup(unit => Vietnamese.Key(unit.Name));
    private readonly ILookup<string, Unit> _byBareName = units.ToLookup(unit => Bare(unit.Name));

    public IReadOnlyList<Unit> All => units;

    /// <summary>Those of that very name, the one valid on the day first, then the one that was valid last.</summary>
    public IReadOnlyList<Unit> Named(string name, UnitLevel level, DateOnly asOf)
    {
        var (kind, bare) = Split(name);
        var exact = kind is null ? [] : _byFullName[kind + bare].Where(unit => unit.Level == level).ToList();
        var found = exact.Count > 0 ? exact : [.. _byBareName[bare].Where(unit => unit.Level == level)];
        return BestFirst(found, asOf);
    }

    private static IReadOnlyList<Unit> BestFirst(List<Unit> units, DateOnly asOf) =>
        [
            .. units
                .OrderByDescending(unit => unit.IsValidOn(asOf))
                .ThenByDescending(unit => unit.ValidTo ?? DateOnly.MaxValue)
                .ThenBy(unit => unit.Code, StringComparer.Ordinal),
        ];

    private static string Bare(string name) => Split(name).Bare;

    /// <summary>The kind, if one is written, and the name without it, both folded.</summary>
    private static (string? Kind, string Bare) Split(string name)
    {
        var match = Parts().Match(Vietnamese.Fold(name.Split(',')[0]));
        var bare = Vietnamese.Key(match.Groups["name"].Value);
        return (match.Groups["kind"].Value.TrimEnd('.') is { Length: > 0 } kind ? Kinds[kind] : null, bare);
    }

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["phuong"] = "phuong",
        ["p"] = "phuong",
        ["xa"] = "xa",
        ["x"] = "xa",
        ["thi tran"] = "thitran",
        ["tt"] = "thitran",
        ["quan"] = "quan",
        ["q"] = "quan",
        ["huyen"] = "huyen",
        ["h"] = "huyen",
        ["thi xa"] = "thixa",
        ["tx"] = "thixa",
        ["tinh"] = "tinh",
        ["thanh pho"] = "thanhpho",
        ["tp"] = "thanhpho",
    };

    [GeneratedRegex(
        @"^ ?((ubnd|dang uy|hdnd) )*((?<kind>phuong|xa|thi tran|quan|huyen|thi xa|tinh|thanh pho|(p|x|tt|q|h|tx|tp)\.|(p|x|tt|q|h|tx|tp)(?= ))[ :]*)?(?<name>.*)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Parts();
}

using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>A unit as typed in a list: the one it names, or what is to be said, with the name that may be meant.</summary>
internal sealed record NamedUnit(UnitId? Unit, string? Suggestion, params IReadOnlyList<Remark> Remarks);

/// <summary>
/// Units by the names that offices type (ADM-05): "Phường Trúc Bạch", "trúc bạch", "Trúc Bạch, quận Ba Đình".
/// Each different text is looked up once.
/// </summary>
internal sealed class UnitNames(IUnitCatalogue catalogue, DateOnly asOf)
{
    private static readonly UnitLevel[] Levels = [UnitLevel.Commune, UnitLevel.District];

    private readonly Dictionary<string, NamedUnit> _known = [];

    /// <summary>Looks up what rows are about to name.</summary>
    public async Task Learn(IEnumerable<string> typed, CancellationToken ct)
    {
        foreach (var text in typed.Select(Vietnamese.Clean).Where(text => text.Length > 0).Distinct())
        {
            if (!_known.ContainsKey(text))
                _known[text] = await Find(text, ct);
        }
    }

    public NamedUnit Read(string cleanText) => _known[cleanText];

    private async Task<NamedUnit> Find(string text, CancellationToken ct)
    {
        var parts = text.Split([',', ';'], 2, StringSplitOptions.TrimEntries);
        var all = await catalogue.All(ct);
        foreach (var level in Levels)
        {
            var named = await catalogue.Named(parts[0], level, asOf, ct);
            var valid = named.Where(unit => unit.IsValidOn(asOf)).ToList();
            if (valid.Count > 0)
                named = valid;
            if (parts.Length > 1)
                named = [.. named.Where(unit => LiesIn(unit, parts[1], all))];
            if (named.Count == 1 || (named.Count > 1 && valid.Count == 0))
                return new(named[0].Id, Suggestion: null);
            if (named.Count > 1)
                return Ambiguous(named, all);
        }
        return
            NearMiss.Find(text, all.Where(unit => unit.Level != UnitLevel.Province && unit.IsValidOn(asOf))) is { } near
            ? new(Unit: null, near.Name, ImportRemarks.UnitNear.With("unit", near.Name))
            : new(Unit: null, Suggestion: null, ImportRemarks.UnitUnknown);
    }

    private static NamedUnit Ambiguous(IReadOnlyList<Unit> named, IReadOnlyList<Unit> all) =>
        new(
            Unit: null,
            Suggestion: null,
            ImportRemarks
                .UnitAmbiguous.With("count", named.Count)
                .With("units", string.Join("; ", named.Take(3).Select(unit => Whole(unit, all))))
        );

    private static string Whole(Unit unit, IReadOnlyList<Unit> all) =>
        Parent(unit, all) is { } parent ? $"{unit.Name}, {parent.Name}" : unit.Name;

    private static bool LiesIn(Unit unit, string typed, IReadOnlyList<Unit> all) =>
        Parent(unit, all) is { } parent
        && Vietnamese.Fold(parent.Name).EndsWith(Vietnamese.Fold(typed), StringComparison.Ordinal);

    private static Unit? Parent(Unit unit, IReadOnlyList<Unit> all) =>
        all.FirstOrDefault(other =>
            other.Level < unit.Level
            && other.Code == unit.ParentCode
            && (other.ValidFrom ?? DateOnly.MinValue) <= (unit.ValidTo ?? DateOnly.MaxValue)
            && (unit.ValidFrom ?? DateOnly.MinValue) <= (other.ValidTo ?? DateOnly.MaxValue)
        );
}

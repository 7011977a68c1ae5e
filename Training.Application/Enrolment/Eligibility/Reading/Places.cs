using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Reading;

/// <summary>The map to read addresses by: provinces of all periods, and communes with the days between which they existed.</summary>
internal sealed class Places(IReadOnlyList<Unit> units)
{
    private readonly Dictionary<UnitId, Unit> _byId = units.ToDictionary(unit => unit.Id);

    private readonly HashSet<string> _provinces =
    [
        .. units.Where(unit => unit.Level == UnitLevel.Province).Select(unit => PlaceName.Of(unit.Name).Key),
    ];

    private readonly ILookup<CommuneName, Unit> _communes = units
        .Where(unit => unit.Level == UnitLevel.Commune)
        .ToLookup(unit => CommuneName.Of(PlaceName.Of(unit.Name)));

    public Unit? Find(UnitId id) => _byId.GetValueOrDefault(id);

    public bool IsProvince(PlaceName name) => name.MayBeProvince && _provinces.Contains(name.Key);

    /// <summary>A day that is not known is no day on which anything is certain.</summary>
    public bool IsCommuneOn(CommuneName name, DateOnly? day) =>
        day is { } known && _communes[name].Any(unit => unit.IsValidOn(known));

    /// <summary>Whatever their accents and kind: "Hà Nội" and "TP. Ha Noi".</summary>
    public static bool SameName(string one, string other) => PlaceName.Of(one).Key == PlaceName.Of(other).Key;
}

namespace Training.Application.People.Contracts;

public enum UnitLevel
{
    Province,
    District,
    Commune,
}

/// <summary>An administrative unit in one period of its life. Codes are reused between periods, so the id is not the code (ADM-01).</summary>
public sealed record Unit(
    UnitId Id,
    UnitLevel Level,
    string Code,
    string Name,
    string? ParentCode,
    DateOnly? ValidFrom,
    DateOnly? ValidTo
)
{
    /// <summary>A day that is not known is no limit.</summary>
    public bool IsValidOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);
}

public interface IUnitCatalogue
{
    /// <summary>All units, with those of past periods; read once and kept.</summary>
    Task<IReadOnlyList<Unit>> All(CancellationToken ct);

    /// <summary>Units whose folded name, with or without its kind ("Phường", "Xã"), is the one typed (ADM-05); the best period first.</summary>
    Task<IReadOnlyList<Unit>> Named(string name, UnitLevel level, DateOnly asOf, CancellationToken ct);
}

using Training.Application.People.Contracts;

namespace Training.Application.People;

/// <summary>A province, district or commune in one period of its life (ADM-01).</summary>
public sealed class AdministrativeUnit(
    UnitId id,
    UnitLevel level,
    string code,
    string kind,
    string name,
    string? parentCode,
    DateOnly? validFrom,
    DateOnly? validTo
)
{
    public UnitId Id { get; private set; } = id;
    public UnitLevel Level { get; private set; } = level;

    /// <summary>The statistical code, which another unit may have in another period.</summary>
    public string Code { get; private set; } = code;

    /// <summary>Phường, xã, thị trấn, quận and so on.</summary>
    public string Kind { get; private set; } = kind;

    /// <summary>The name with its kind, as documents print it.</summary>
    public string Name { get; private set; } = name;
    public string? ParentCode { get; private set; } = parentCode;

    /// <summary>Null where the day is not known.</summary>
    public DateOnly? ValidFrom { get; private set; } = validFrom;
    public DateOnly? ValidTo { get; private set; } = validTo;
}

namespace Training.Application.Curriculum.Contracts;

/// <summary>One edition of a curriculum: a change makes another.</summary>
public readonly record struct CurriculumId(Guid Value) : ITypedId<CurriculumId>
{
    public static CurriculumId From(Guid value) => new(value);

    public static CurriculumId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out CurriculumId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A module (học phần) within one edition of a curriculum.</summary>
public readonly record struct ModuleId(Guid Value) : ITypedId<ModuleId>
{
    public static ModuleId From(Guid value) => new(value);

    public static ModuleId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out ModuleId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

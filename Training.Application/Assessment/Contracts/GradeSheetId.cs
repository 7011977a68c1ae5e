namespace Training.Application.Assessment.Contracts;

/// <summary>The sheet of one class, module, component and sitting.</summary>
public readonly record struct GradeSheetId(Guid Value) : ITypedId<GradeSheetId>
{
    public static GradeSheetId From(Guid value) => new(value);

    public static GradeSheetId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out GradeSheetId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

namespace Training.Application.Curriculum.Contracts;

/// <summary>What a part of a module's mark comes from.</summary>
public enum PartKind
{
    /// <summary>Collected while the module is taught; there is one sitting (điểm quá trình).</summary>
    Coursework,

    /// <summary>
    /// Sat at the end of the module: who missed too much is barred from it (ATT-01), who failed sits it again (RST-01).
    /// </summary>
    Exam,
}

/// <summary>A part of a module's mark (điểm thành phần).</summary>
/// <param name="Weight">Its share of the module's mark in per cent; those of a module add up to 100.</param>
public sealed record AssessmentPart(
    string Code,
    string NameVi,
    string NameEn,
    int Weight,
    PartKind Kind = PartKind.Coursework
);

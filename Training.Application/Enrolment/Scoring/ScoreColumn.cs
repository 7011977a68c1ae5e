namespace Training.Application.Enrolment.Scoring;

/// <summary>A column in which scores are entered: a component, or the priority group where a rule for equal totals asks for it.</summary>
/// <param name="Most">The highest number that it takes.</param>
public sealed record ScoreColumn(string Code, string NameVi, string NameEn, int Most)
{
    /// <summary>No component may be called so.</summary>
    public const string PriorityCode = "UT";

    /// <summary>Groups are numbered from 1; 0 and nothing are no group.</summary>
    public const int LastGroup = 99;

    public static readonly ScoreColumn Priority = new(PriorityCode, "Nhóm ưu tiên", "Priority group", LastGroup);

    public bool IsPriority => Code == PriorityCode;

    internal static ScoreColumn Of(ScoreComponent component) =>
        new(component.Code, component.NameVi, component.NameEn, component.Scale);
}

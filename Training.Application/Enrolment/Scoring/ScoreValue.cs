namespace Training.Application.Enrolment.Scoring;

/// <summary>What was entered of somebody in a column: a number, that they were absent, or nothing.</summary>
/// <param name="Value">0 or more, with at most two decimals.</param>
public readonly record struct ScoreValue(decimal? Value, bool Absent)
{
    public static readonly ScoreValue None;
    public static readonly ScoreValue WasAbsent = new(null, Absent: true);

    public bool IsEmpty => Value is null && !Absent;

    public static ScoreValue Of(decimal value) => new(value, Absent: false);
}

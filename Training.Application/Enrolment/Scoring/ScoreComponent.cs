namespace Training.Application.Enrolment.Scoring;

/// <summary>One thing that applicants are scored by: study results, an interview, a test (REC-03).</summary>
/// <param name="Code">By which scores are kept; another scale is another code.</param>
/// <param name="Weight">Percent of the total, with at most two decimals.</param>
/// <param name="Scale">The highest score, 1 to 1,000; the lowest is 0.</param>
/// <param name="Least">Whoever has less is out, whatever their total; null: nobody is.</param>
public sealed record ScoreComponent(
    string Code,
    string NameVi,
    string NameEn,
    decimal Weight,
    int Scale,
    decimal? Least = null
);

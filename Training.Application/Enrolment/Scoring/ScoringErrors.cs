namespace Training.Application.Enrolment.Scoring;

internal static class ScoringErrors
{
    public static readonly Error HasDraft = new("scoring.has_draft", ErrorKind.Conflict);
    public static readonly Error NoDraft = new("scoring.no_draft", ErrorKind.NotFound);

    /// <summary>Facts: component, scale, entered.</summary>
    public static readonly Error ScaleInUse = new("scoring.scale_in_use", ErrorKind.Conflict);

    public static readonly Error NoPlan = new("scoring.plan_missing", ErrorKind.Conflict);

    /// <summary>Of a cell: nobody of the cohort, or no column of the plan in force.</summary>
    public static readonly Error CellUnknown = new("scoring.cell_unknown", ErrorKind.Invalid);

    /// <summary>Of a cell: it was decided about the person already.</summary>
    public static readonly Error Decided = new("scoring.decided", ErrorKind.Conflict);
    public static readonly Error Unreadable = new("scoring.unreadable", ErrorKind.Invalid);
    public static readonly Error GroupNotWhole = new("scoring.group_not_whole", ErrorKind.Invalid);

    /// <summary>Facts: typed, highest.</summary>
    public static readonly Error AboveScale = new("scoring.above_scale", ErrorKind.Invalid);

    public static readonly Error NoComponents = Of("no_components", nameof(ScoringTerms.Components));
    public static readonly Error TooManyComponents = Of("too_many_components", nameof(ScoringTerms.Components));
    public static readonly Error WeightsNotWhole = Of("weights_not_whole", nameof(ScoringTerms.Components));
    public static readonly Error TotalScale = Of("total_scale", nameof(ScoringTerms.Scale));
    public static readonly Error Decimals = Of("decimals", nameof(ScoringTerms.Decimals));

    public static Error Component(string name, int index, string field) =>
        Of(name, $"{nameof(ScoringTerms.Components)}[{index}].{field}");

    public static Error Tie(string name, int index) => Of(name, $"{nameof(ScoringTerms.Ties)}[{index}]");

    private static Error Of(string name, string field) => new($"scoring.{name}", ErrorKind.Invalid, field);
}

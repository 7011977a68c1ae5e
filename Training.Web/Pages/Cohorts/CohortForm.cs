using Training.Application.Cohorts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Web.Pages.Cohorts;

/// <summary>A plan while it is being typed: any part may still be missing.</summary>
public sealed class CohortForm
{
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
    public int? PlannedSize { get; set; }
    public DateOnly? FilingFrom { get; set; }
    public DateOnly? FilingTo { get; set; }
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public DecisionForm Decision { get; set; } = new();

    /// <summary>Left open: those it has, or the newest that are in force.</summary>
    public RuleSetId? RuleSet { get; set; }

    /// <summary>Left open: what it has, or none yet.</summary>
    public CurriculumId? Curriculum { get; set; }

    public CohortPlan ToPlan() =>
        new()
        {
            NameVi = NameVi?.Trim() ?? "",
            NameEn = NameEn?.Trim() ?? "",
            PlannedSize = PlannedSize ?? 0,
            FilingFrom = FilingFrom ?? default,
            FilingTo = FilingTo ?? default,
            OpensOn = OpensOn ?? default,
            ClosesOn = ClosesOn ?? default,
            Decision = Decision.ToDecision(),
            RuleSet = RuleSet,
            Curriculum = Curriculum,
        };

    public static CohortForm Of(CohortPlan plan) =>
        new()
        {
            NameVi = plan.NameVi,
            NameEn = plan.NameEn,
            PlannedSize = plan.PlannedSize,
            FilingFrom = plan.FilingFrom,
            FilingTo = plan.FilingTo,
            OpensOn = plan.OpensOn,
            ClosesOn = plan.ClosesOn,
            Decision = DecisionForm.Of(plan.Decision),
            RuleSet = plan.RuleSet,
            Curriculum = plan.Curriculum,
        };
}

/// <summary>Number, date and signatory of a decision; what is left blank is not known.</summary>
public sealed class DecisionForm
{
    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? Signatory { get; set; }

    public Decision ToDecision() => new(Blank(Number), Date, Blank(Signatory));

    public static DecisionForm Of(Decision decision) =>
        new()
        {
            Number = decision.Number,
            Date = decision.Date,
            Signatory = decision.Signatory,
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Assessment.Results;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Curriculum.Rules;

namespace Training.Web.Pages.Rules;

/// <summary>Tries an edition on a cohort that has results: whose would be another. Nothing is changed.</summary>
[Requires(Permission.EditRules)]
public sealed class TrialModel(ISender sender) : EditionPage
{
    /// <summary>Code of the cohort; none while nobody chose one.</summary>
    [FromQuery]
    public string? Cohort { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<CohortLine> Cohorts { get; private set; } = [];

    public RuleTrial? Trial { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((await sender.Send(new ListCohorts(), ct)).Succeeded(out var cohorts))
            Cohorts = cohorts;
        return Cohort is null
            ? this.Shown(await sender.Send(new ShowRuleSet(Code, Edition), ct), _ => { })
            : this.Shown(await sender.Send(new TryRules(Code, Edition, Cohort, Number), ct), trial => Trial = trial);
    }
}

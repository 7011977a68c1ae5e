using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Scoring;
using Training.Application.People.Contracts;

namespace Training.Web.Pages.Applications;

/// <summary>The applications to a cohort with their verdicts.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "outcome")]
    public EligibilityOutcome? Outcome { get; set; }

    [FromQuery(Name = "unjudged")]
    public bool Unjudged { get; set; }

    [FromQuery(Name = "post")]
    public string? Post { get; set; }

    [FromQuery(Name = "unit")]
    public UnitId? Unit { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ApplicationList List { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>What those on this page still lack.</summary>
    public ReadinessList Readiness { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Verdicts are on their way.</summary>
    public bool Judging => List.Policy is not null && List.Counts.Any(count => count is { Outcome: null, People: > 0 });

    public bool Narrowed => Outcome is not null || Unjudged || Post is not null || Unit is not null;

    /// <summary>This list with another outcome, and the same post and unit.</summary>
    public string Address(EligibilityOutcome? outcome, bool unjudged = false) =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["outcome"] = outcome?.ToString(),
                    ["unjudged"] = unjudged ? "true" : null,
                    ["post"] = Post,
                    ["unit"] = Unit?.ToString(),
                }.Where(part => part.Value is { Length: > 0 })
            )
            .ToUriComponent()
            is { Length: > 0 } query
            ? query
            : "?";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var query = new ListApplications(Code, Outcome, Unjudged, Post, Unit, PageNumber);
        var outcome = await sender.Send(query, ct);
        if (!outcome.Succeeded(out var list))
            return this.Refused(outcome.Errors);

        List = list;
        return this.Shown(
            await sender.Send(new ListReadiness(Code, [.. list.Lines.Items.Select(line => line.Id)]), ct),
            readiness => Readiness = readiness
        );
    }
}

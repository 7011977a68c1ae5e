using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment.Imports;
using Training.Application.Reporting;
using Training.Application.Work;

namespace Training.Web.Pages.Home;

/// <summary>
/// The programme at a glance, on the home page of those who work on whole cohorts; one query for each card. Who may change
/// nothing sees where things stand and no list of what to do.
/// </summary>
public sealed class OverviewViewComponent(ISender sender, IActor actor) : ViewComponent
{
    private const int LatestImports = 5;

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        if (
            !(await sender.Send(new ShowProgress(), ct)).Succeeded(out var progress)
            || !(await sender.Send(new ListCohorts(), ct)).Succeeded(out var cohorts)
        )
        {
            return Content("");
        }

        return View(
            new Overview(
                progress,
                cohorts,
                ConcernWords.AnyFor(actor) && (await sender.Send(new ListAttention(), ct)).Succeeded(out var concerns)
                    ? [.. concerns.Where(concern => actor.Has(ConcernWords.Needs(concern.Kind)))]
                    : null,
                actor.Has(Permission.ViewWork) && (await sender.Send(new ListMyWork(), ct)).Succeeded(out var work)
                    ? work
                    : null,
                actor.Has(Permission.ViewImports)
                && (await sender.Send(new ListImports(LatestImports), ct)).Succeeded(out var imports)
                    ? imports
                    : null
            )
        );
    }
}

/// <summary>The cards of the home page; null is a card that this person has no use for.</summary>
public sealed record Overview(
    ProgrammeProgress Progress,
    IReadOnlyList<CohortLine> Cohorts,
    IReadOnlyList<Concern>? Concerns,
    MyWork? Work,
    IReadOnlyList<ImportLine>? Imports
);

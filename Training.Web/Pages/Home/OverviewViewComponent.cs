using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Reporting;

namespace Training.Web.Pages.Home;

/// <summary>The programme at a glance, on the home page of those who work on whole cohorts; one query for each card.</summary>
public sealed class OverviewViewComponent(ISender sender, IActor actor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var ct = HttpContext.RequestAborted;
        if (
            !actor.Has(Permission.ViewCohorts)
            || !(await sender.Send(new ShowProgress(), ct)).Succeeded(out var progress)
            || !(await sender.Send(new ListAttention(), ct)).Succeeded(out var concerns)
            || !(await sender.Send(new ListCohorts(), ct)).Succeeded(out var cohorts)
        )
        {
            return Content("");
        }

        return View(new Overview(progress, concerns, cohorts));
    }
}

public sealed record Overview(
    ProgrammeProgress Progress,
    IReadOnlyList<Concern> Concerns,
    IReadOnlyList<CohortLine> Cohorts
);

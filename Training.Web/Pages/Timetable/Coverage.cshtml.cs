using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.Timetable.Coverage;

namespace Training.Web.Pages.Timetable;

/// <summary>What is planned and held of the curriculum, for each class, and how evenly over the weeks.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class CoverageModel(ISender sender, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Cohort { get; set; } = "";

    /// <summary>The code of the only class to show.</summary>
    [FromQuery]
    public string? Class { get; set; }

    public CohortCoverage Shown { get; private set; } = null!; // the page is shown only when it is set

    public IEnumerable<ModuleCoverage> Cells => Shown.Classes.SelectMany(one => one.Modules);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCoverage(Cohort, string.IsNullOrEmpty(Class) ? null : Class), ct);
        if (!outcome.Succeeded(out var shown))
            return this.Refused(outcome.Errors);

        Shown = shown;
        return Page();
    }

    /// <summary>Where what a class misses of a module is placed.</summary>
    public string PlaceAt(ClassId one, ModuleCoverage module)
    {
        var day = clock.Day() > Shown.Cohort.OpensOn ? clock.Day() : Shown.Cohort.OpensOn;
        var cohort = Uri.EscapeDataString(Shown.Cohort.Code);
        return Url.Content($"~/timetable/sessions/new?cohort={cohort}&class={one}&module={module.Id}&date={day:O}");
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Common;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection.Letters;

namespace Training.Web.Pages.Selection;

/// <summary>Where the letter to an applicant leads: their own result, in plain words, without an account.</summary>
[Requires(Permission.Anyone)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class MineModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Key { get; set; } = "";

    public MyOutcome Mine { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Each thing that is asked once, though several paths ask it; what is sensitive is left out.</summary>
    public IReadOnlyList<ConditionLine> Lines =>
        [.. Mine.Paths.SelectMany(path => path.Lines).DistinctBy(line => line.Key).Where(line => !line.Hidden)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowMyOutcome(Key), ct), mine => Mine = mine, Page());
}

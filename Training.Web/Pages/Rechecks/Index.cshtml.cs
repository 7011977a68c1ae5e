using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Rechecks;

namespace Training.Web.Pages.Rechecks;

/// <summary>Every recheck of a cohort with who answers until when: what presses first, and nothing left out (P19).</summary>
[Requires(Permission.ViewEveryone)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public RecheckList List { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>The sections of the page by the id of their heading.</summary>
    public IReadOnlyList<(string Id, IReadOnlyList<RecheckLine> Lines)> Sections =>
        [
            ("pressing", [.. List.Open.Where(line => line.Urgency != RecheckUrgency.InTime)]),
            ("waiting", [.. List.Open.Where(line => line.Urgency == RecheckUrgency.InTime)]),
            ("answered", List.Closed),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ListRechecks(Code), ct), list => List = list);
}

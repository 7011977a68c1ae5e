using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;

namespace Training.Web.Pages.Classes;

[Requires(Permission.ViewClasses)]
public sealed class ShowModel(ISender sender) : PageModel
{
    /// <summary>What can be decided about people of a class, and its sign.</summary>
    public static readonly (StepKind Step, string Icon)[] Steps =
    [
        (StepKind.Transferred, "arrows-exchange"),
        (StepKind.WentOnLeave, "player-pause"),
        (StepKind.Withdrew, "user-off"),
    ];

    [FromRoute]
    public string Code { get; set; } = "";

    public ClassView View { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowClass(Code), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return Page();
    }
}

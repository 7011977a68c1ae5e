using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Allocation;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.AllocateClasses)]
public sealed class AllocationModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public AllocationView View { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(string? seen, Sending sending, CancellationToken ct)
    {
        var act = new Act(On ?? default, Decision.ToDecision(), Reason, sending.Plan());
        var ordered = await sender.Send(new AllocateClasses(Code, act, seen), ct);
        return ordered.Errors.Count == 0
            ? RedirectToPage("/Cohorts/Allocation", new { code = Code })
            : await Show(this.Refused(ordered.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowAllocation(Code), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        On ??= view.Cohort.OpensOn;
        return answer;
    }
}

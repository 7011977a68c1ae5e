using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Repairs;
using Training.Application.Timetable.Solving.Repair;

namespace Training.Web.Pages.Repairs;

/// <summary>The ways to put something right, side by side; one of them goes into the draft.</summary>
[Requires(Permission.EditTimetable)]
public sealed class ShowModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public RepairId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RepairView View { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAcceptAsync(RepairWay way, CancellationToken ct)
    {
        var accepted = await sender.Send(new AcceptRepair(Id, way, Reason ?? ""), ct);
        if (!accepted.Succeeded(out _))
            return await Show(this.Refused(accepted.Errors), ct);

        this.Say(texts["repairs.accepted"]);
        return RedirectToPage("/Repairs/Show", new { id = Id });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowRepair(Id), ct), view => View = view, answer);
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Proposals;

namespace Training.Web.Pages.Proposals;

/// <summary>What a proposal has for one class, week by week.</summary>
[Requires(Permission.EditTimetable)]
public sealed class ClassModel(ISender sender) : PageModel
{
    [FromRoute]
    public ProposalId Id { get; set; }

    [FromRoute]
    public string Class { get; set; } = "";

    public ProposedClassView View { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowProposedClass(Id, Class), ct), view => View = view);
}

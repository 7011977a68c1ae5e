using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Files;

namespace Training.Web.Pages.Documents;

/// <summary>What the files of a cohort are checked for, until when, and how far the check is.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class IndexModel(ISender sender, IActor actor) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    public FileCheckView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayChange => actor.Has(Permission.EnrolTrainees) && !View.Frozen;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var begun = await sender.Send(new SetUpFileCheck(Code), ct);
        return begun.Errors.Count == 0
            ? RedirectToPage("/Documents/Edit", new { code = Code })
            : await Show(this.Refused(begun.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowFileCheck(Code), ct), view => View = view, answer);
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

[Requires(Permission.EditResources)]
public sealed class EditSiteModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public SiteId Id { get; set; }

    [BindProperty]
    public SiteForm Site { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public SiteView Known { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (answer is PageResult)
            (Site, Version) = (SiteForm.Of(Known.Details), Known.Version);
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await sender.Send(new ChangeSite(Id, Site.ToDetails(), Version), ct);
        if (changed.Errors.Count > 0)
            return await Show(this.Refused(changed.Errors), ct);

        this.Say(texts["places.saved", ("code", Site.Code)]);
        return RedirectToPage("/Rooms/Index");
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var listed = await sender.Send(new ListPlaces(), ct);
        if (!listed.Succeeded(out var sites))
            return this.Refused(listed.Errors);
        if (sites.FirstOrDefault(site => site.Id == Id) is not { } known)
            return NotFound();

        Known = known;
        return answer;
    }
}

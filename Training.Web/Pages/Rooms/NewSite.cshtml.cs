using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

[Requires(Permission.EditResources)]
public sealed class NewSiteModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public SiteForm Site { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var added = await sender.Send(new AddSite(Site.ToDetails()), ct);
        if (added.Errors.Count > 0)
            return this.Refused(added.Errors);

        this.Say(texts["places.saved", ("code", Site.Code)]);
        return RedirectToPage("/Rooms/Index");
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

[Requires(Permission.EditResources)]
public sealed class NewModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public RoomForm Room { get; set; } = new();

    public void OnGet(SiteId? site) => Room.Site = site;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var added = await sender.Send(new AddRoom(Room.ToDetails()), ct);
        if (added.Errors.Count > 0)
            return this.Refused(added.Errors);

        this.Say(texts["places.saved", ("code", Room.Code)]);
        return RedirectToPage("/Rooms/Index");
    }
}

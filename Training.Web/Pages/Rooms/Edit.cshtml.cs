using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;
using Training.Application.Timetable.Places;

namespace Training.Web.Pages.Rooms;

/// <summary>Changes a room; what the change would make impossible is shown first, and accepted by saving again.</summary>
[Requires(Permission.EditResources)]
public sealed class EditModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public RoomId Id { get; set; }

    [BindProperty]
    public RoomForm Room { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int Accepted { get; set; }

    public RoomView Known { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (answer is PageResult)
            (Room, Version) = (RoomForm.Of(Known.Details), Known.Version);
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await sender.Send(new ChangeRoom(Id, Room.ToDetails(), Version, Accepted), ct);
        if (changed.Errors.Count == 0)
        {
            this.Say(texts["places.saved", ("code", Room.Code)]);
            return RedirectToPage("/Rooms/Index");
        }

        Hits = await sender.Hits(changed.Errors, new PreviewRoom(Id, Room.ToDetails()), ct);
        return await Show(this.Refused(changed.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowRoom(Id), ct);
        if (!shown.Succeeded(out var room))
            return this.Refused(shown.Errors);

        Known = room;
        return answer;
    }
}

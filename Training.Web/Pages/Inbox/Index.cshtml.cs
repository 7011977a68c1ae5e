using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Inbox;

namespace Training.Web.Pages.Inbox;

/// <summary>What one was told.</summary>
[Requires(Permission.OwnData)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public InboxPage Inbox { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ListInbox(Math.Max(1, Number)), ct), inbox => Inbox = inbox, Page());

    /// <summary>Read, and on to where it leads.</summary>
    public async Task<IActionResult> OnPostOpenAsync(MessageId id, string path, CancellationToken ct)
    {
        await sender.Send(new ReadMessages(id), ct);
        return Url.IsLocalUrl(path) ? LocalRedirect(path) : RedirectToPage();
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken ct)
    {
        await sender.Send(new ReadMessages(), ct);
        return RedirectToPage();
    }
}

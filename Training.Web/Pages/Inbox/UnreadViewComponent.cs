using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Messages.Inbox;

namespace Training.Web.Pages.Inbox;

/// <summary>On top of every page: the way to the inbox, and how much of it is new.</summary>
[ViewComponent(Name = "Unread")]
public sealed class UnreadViewComponent(ISender sender, IActor actor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        actor.User is not null
        && actor.Has(Permission.OwnData)
        && (await sender.Send(new CountUnread(), HttpContext.RequestAborted)).Succeeded(out var count)
            ? View(count)
            : Content("");
}

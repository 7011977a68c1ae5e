using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Work;

namespace Training.Web.Pages.Work;

/// <summary>In the top bar: how much of one's own work is under way. It asks again only as long as some is.</summary>
[ViewComponent(Name = "WorkIndicator")]
public sealed class IndicatorViewComponent(ISender sender, IActor actor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        actor.User is not null
        && actor.Has(Permission.ViewWork)
        && (await sender.Send(new ListMyWork(), HttpContext.RequestAborted)).Succeeded(out var work)
            ? View(work.UnderWay)
            : Content("");
}

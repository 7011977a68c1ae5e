using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Work;

namespace Training.Web.Pages.Home;

/// <summary>On the home page of whoever manages the work: what of the upkeep failed, or found something wrong.</summary>
public sealed class UpkeepAlarmViewComponent(ISender sender) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        (await sender.Send(new ListRecurringWork(), HttpContext.RequestAborted)).Succeeded(out var lines)
        && lines.Where(line => line.NeedsAttention).ToList() is { Count: > 0 } wrong
            ? View(wrong)
            : Content("");
}

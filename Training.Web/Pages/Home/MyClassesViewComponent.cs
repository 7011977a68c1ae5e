using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Home;

/// <summary>The first page of those who see their own classes only.</summary>
public sealed class MyClassesViewComponent(ISender sender, IActor actor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        (await sender.Send(new ListMyClasses(), HttpContext.RequestAborted)).Succeeded(out var classes)
        && (classes.Count > 0 || !actor.Has(Permission.Teach)) // who teaches need not advise a class
            ? View(classes)
            : Content("");
}

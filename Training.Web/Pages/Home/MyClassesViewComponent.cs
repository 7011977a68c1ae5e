using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Cohorts;

namespace Training.Web.Pages.Home;

/// <summary>The first page of those who see their own classes only.</summary>
public sealed class MyClassesViewComponent(ISender sender) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        (await sender.Send(new ListMyClasses(), HttpContext.RequestAborted)).Succeeded(out var classes)
            ? View(classes)
            : Content("");
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Home;

/// <summary>On top of the sidebar: the programme that everything below is about.</summary>
public sealed class ProgrammeViewComponent(ISender sender, IActor actor) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        actor.Has(Permission.ViewCohorts)
        && (await sender.Send(new ShowProgramme(), HttpContext.RequestAborted)).Succeeded(out var programme)
            ? View(programme)
            : Content("");
}

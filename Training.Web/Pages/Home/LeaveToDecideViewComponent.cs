using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Attendance.Leave;

namespace Training.Web.Pages.Home;

/// <summary>On the home page of whoever decides about leave: how many requests wait for them.</summary>
public sealed class LeaveToDecideViewComponent(ISender sender) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        (await sender.Send(new CountLeaveToDecide(), HttpContext.RequestAborted)).Succeeded(out var waiting)
        && waiting > 0
            ? View(waiting)
            : Content("");
}

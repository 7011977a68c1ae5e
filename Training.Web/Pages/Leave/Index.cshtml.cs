using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Leave;
using Training.Application.Common;

namespace Training.Web.Pages.Leave;

/// <summary>Đơn xin nghỉ in sight: those to be decided, or those that were.</summary>
[Requires(Permission.DecideLeave)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [FromQuery]
    public bool Decided { get; set; }

    public IReadOnlyList<LeaveLine> Requests { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ListLeaveRequests(Decided), ct), requests => Requests = requests);
}

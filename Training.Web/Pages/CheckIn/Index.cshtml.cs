using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Training.Application.Attendance.CheckIns;
using Training.Application.Common;

namespace Training.Web.Pages.CheckIn;

/// <summary>
/// Tự điểm danh, on the trainee's phone. A scanned link only fills the field in: nothing is done before the button is pressed,
/// so that a link that is opened by accident or by another site does nothing.
/// </summary>
[Requires(Permission.OwnData)]
[EnableRateLimiting(RateLimits.CheckIn)]
public sealed class IndexModel(ISender sender, DeviceCookie devices) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>What the check-in stands for; null: there was none yet.</summary>
    public CheckedIn? Done { get; private set; }

    public void OnGet() => devices.Of(HttpContext);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new CheckMeIn(Code, devices.Of(HttpContext)), ct), done => Done = done);
}

using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.CheckIns;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.CheckIn;

/// <summary>The code of one session, to be projected; it asks again by itself, with scripts or without.</summary>
[Requires(Permission.TakeAttendance)]
public sealed class WallModel(ISender sender, ISite site, Texts texts) : PageModel
{
    [FromRoute]
    public SessionId Id { get; set; }

    public CheckInView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>For those who type the code.</summary>
    public Uri Address => site.Link("/checkin");

    /// <summary>To be scanned: the trainee's page with the code filled in.</summary>
    public IHtmlContent Picture =>
        QrCode.Of(site.Link($"/checkin?code={View.Code}").ToString(), texts["checkin.picture"]);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct) =>
        await After(await sender.Send(new OpenCheckIn(Id), ct), ct);

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct) =>
        await After(await sender.Send(new CloseCheckIn(Id), ct), ct);

    private async Task<IActionResult> After(Result<SessionId> outcome, CancellationToken ct) =>
        outcome.Errors.Count > 0 ? await Show(this.Refused(outcome.Errors), ct) : RedirectToPage();

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowCheckIn(Id), ct), view => View = view, answer);
}

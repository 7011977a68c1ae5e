using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Schedules;

namespace Training.Web.Pages.Schedule;

/// <summary>Đưa lịch vào điện thoại: the secret address of one's own schedule, made, shown once and taken back.</summary>
[Requires(Permission.OwnData)]
public sealed class CalendarModel(ISender sender) : PageModel
{
    public FeedState Feed { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Made just now; it is in this answer only.</summary>
    public Uri? Address { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = await sender.Send(new MakeFeed(), ct);
        if (!made.Succeeded(out var token))
            return this.Refused(made.Errors);

        Address = new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}/calendar/{token}.ics");
        return await Show(ct);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        await sender.Send(new RevokeFeed(), ct);
        return RedirectToPage();
    }

    private async Task<IActionResult> Show(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowMyFeed(), ct);
        if (!outcome.Succeeded(out var feed))
            return this.Refused(outcome.Errors);

        Feed = feed;
        return Page();
    }
}

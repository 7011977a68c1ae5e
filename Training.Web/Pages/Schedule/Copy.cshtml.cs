using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Schedules;

namespace Training.Web.Pages.Schedule;

/// <summary>The next four weeks as they are kept on the device, with the time of the copy on top.</summary>
[Requires(Permission.OwnData)]
public sealed class CopyModel(ISender sender, Moments moments, TimeProvider clock) : PageModel
{
    private const int Days = 28;

    public MySchedule Mine { get; private set; } = null!; // the page is shown only when it is set

    public DateTimeOffset KeptAt { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        KeptAt = clock.GetUtcNow();
        var outcome = await sender.Send(new ShowMySchedule(moments.Today, moments.Today.AddDays(Days - 1)), ct);
        if (!outcome.Succeeded(out var mine))
            return this.Refused(outcome.Errors);

        Mine = mine;
        return Page();
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Open;

namespace Training.Web.Pages.Timetable;

/// <summary>What is left to do in a week; the board takes it in beside the week once it is shown.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class OpenModel(ISender sender, TimeProvider clock) : PageModel
{
    /// <summary>Any day of the week.</summary>
    [FromQuery]
    public DateOnly? Day { get; set; }

    /// <summary>How many of each kind are listed.</summary>
    [FromQuery]
    public int Most { get; set; } = 100;

    public OpenWeek Shown { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(string cohort, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowOpenWeek(cohort, Day.Or(clock.Day())), ct);
        if (!outcome.Succeeded(out var shown))
            return this.Refused(outcome.Errors);

        Shown = shown;
        return Page();
    }
}

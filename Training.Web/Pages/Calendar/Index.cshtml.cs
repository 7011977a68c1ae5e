using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Calendar;

namespace Training.Web.Pages.Calendar;

/// <summary>The days off and working weekends of a year, drawn and listed.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "year")]
    public int? Asked { get; set; }

    public int Year => Math.Clamp(Asked ?? clock.Day().Year, 2000, 2100);

    public IReadOnlyList<SpanView> Spans { get; private set; } = [];

    public int DaysOff => Days(day => CalendarWords.Class(On(day)) == "off");

    public int WorkingWeekends => Days(day => CalendarWords.Class(On(day)) == "work");

    public IReadOnlyList<SpanView> On(DateOnly day) =>
        [.. Spans.Where(span => span.Details.From <= day && day <= span.Details.To)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await sender.Send(new ShowCalendar(Year), ct);
        if (!shown.Succeeded(out var spans))
            return this.Refused(shown.Errors);

        Spans = spans;
        return Page();
    }

    private int Days(Func<DateOnly, bool> are) =>
        Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Select(new DateOnly(Year, 1, 1).AddDays).Count(are);
}

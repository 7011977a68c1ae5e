using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Schedules;

namespace Training.Web.Pages.Schedule;

/// <summary>One's own schedule on a phone: today and what comes next, then day by day; any other week as an agenda.</summary>
[Requires(Permission.OwnData)]
public sealed class IndexModel(ISender sender, Moments moments, TimeProvider clock) : PageModel
{
    /// <summary>This week and the next: what people look for, in few bytes.</summary>
    private const int Days = 14;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    public MySchedule Mine { get; private set; } = null!; // the page is shown only when it is set

    public MyAttendance Attendance { get; private set; } = MyAttendance.None;

    public DateTimeOffset Now { get; private set; }

    public DateTime Local => moments.Local(Now);

    public DateOnly Today => moments.Today;

    public DateOnly Chosen => Day.Or(Today);

    public DateOnly Monday => Chosen.Monday();

    public bool IsToday => Chosen == Today;

    public bool Teaches => Mine.Sessions.Any(session => session.Teaches);

    /// <summary>Those that take place, today.</summary>
    public IReadOnlyList<OwnSession> OfToday => [.. Mine.Sessions.Where(session => session.Date == Today)];

    /// <summary>The first that has not begun; its card says how long it is until then.</summary>
    public OwnSession? Next =>
        Mine.Sessions.FirstOrDefault(session =>
            !session.Cancelled && session.Date.ToDateTime(TimeOnly.MinValue).AddMinutes(session.Content.From) > Local
        );

    /// <summary>Day by day: what is ahead of today, or the week that was chosen.</summary>
    public IEnumerable<IGrouping<DateOnly, OwnSession>> Agenda =>
        Mine
            .Sessions.Where(session => IsToday ? session.Date > Today : session.Date < Monday.AddDays(7))
            .GroupBy(session => session.Date);

    /// <summary>Has begun and is not called off: there is a register to keep.</summary>
    public bool HasRegister(OwnSession session) =>
        session is { Teaches: true, Cancelled: false }
        && session.Date.ToDateTime(TimeOnly.MinValue).AddMinutes(session.Content.From) <= Local;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Now = clock.GetUtcNow();
        var outcome = await sender.Send(new ShowMySchedule(Monday, Monday.AddDays(Days - 1)), ct);
        if (!outcome.Succeeded(out var mine))
            return this.Refused(outcome.Errors);

        Mine = mine;
        var recorded = await sender.Send(new ShowMyAttendance(Monday, Monday.AddDays(Days - 1)), ct);
        if (recorded.Succeeded(out var attendance))
            Attendance = attendance;
        return Page();
    }

    public async Task<IActionResult> OnPostKnownAsync(DateTimeOffset until, CancellationToken ct)
    {
        await sender.Send(new AcknowledgeChanges(until), ct);
        return RedirectToPage();
    }
}

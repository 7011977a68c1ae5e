using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Timetable.Schedules;

namespace Training.Web.Pages.Home;

/// <summary>What an instructor teaches today, with the way to the register of what has begun.</summary>
public sealed class TeachingViewComponent(ISender sender, Moments moments, TimeProvider clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var now = moments.Local(clock.GetUtcNow());
        var today = DateOnly.FromDateTime(now);
        var schedule = await sender.Send(new ShowMySchedule(today, today), HttpContext.RequestAborted);
        return schedule.Succeeded(out var mine)
            ? View(
                mine.Sessions.Where(session => session is { Teaches: true, Cancelled: false })
                    .Select(session => (session, Begun: session.Content.From <= now.TimeOfDay.TotalMinutes))
                    .ToList()
            )
            : Content("");
    }
}

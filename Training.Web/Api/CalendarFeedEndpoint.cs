using MediatR;
using Microsoft.Net.Http.Headers;
using Training.Application.Common;
using Training.Application.Timetable.Schedules;

namespace Training.Web.Api;

/// <summary><c>/calendar/{token}.ics</c>: what calendar programs ask for, several times a day, mostly to hear that nothing changed.</summary>
internal static class CalendarFeedEndpoint
{
    public static void MapCalendarFeed(this WebApplication app) =>
        app.MapGet("/calendar/{token}.ics", Read).Requires(Permission.Anyone);

    private static async Task<IResult> Read(string token, HttpContext http, ISender sender, CancellationToken ct)
    {
        var asked = http.Request.GetTypedHeaders();
        var known = asked.IfNoneMatch is [var first, ..] ? first.Tag.ToString().Trim('"') : null;
        var outcome = await sender.Send(new ReadFeed(token, known, asked.IfModifiedSince), ct);
        if (!outcome.Succeeded(out var feed))
            return Results.NotFound();

        var answer = http.Response.GetTypedHeaders();
        answer.ETag = new EntityTagHeaderValue($"\"{feed.Tag}\"");
        answer.LastModified = feed.ModifiedAt;
        return feed.Calendar is { } calendar
            ? Results.Text(calendar, "text/calendar; charset=utf-8")
            : Results.StatusCode(StatusCodes.Status304NotModified);
    }
}

using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Schedules;

namespace Training.Infrastructure.Calendars;

/// <summary>
/// Times stand in the zone of the programme, with its definition beside them, so that a phone abroad shows them right (P12).
/// </summary>
internal sealed class CalendarWriter(TimeProvider clock) : ICalendarWriter
{
    /// <summary>No session of the programme is older, and older rules of the zone would only be ballast.</summary>
    private static readonly DateTime Since = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public string Write(IReadOnlyList<OwnSession> sessions, string language)
    {
        var zone = clock.LocalTimeZone.Id;
        var calendar = new Calendar { ProductId = "-//Training//Schedule//EN", Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, Since, includeHistoricalData: false));
        foreach (var session in sessions)
            calendar.Events.Add(Event(session, zone, language));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Event(OwnSession session, string zone, string language)
    {
        var (content, vi) = (session.Content, language != "en");
        return new()
        {
            Uid = $"{session.Id}@training",
            Sequence = session.Sequence,
            Status = session.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            DtStamp = new CalDateTime(session.ChangedAt.UtcDateTime, CalDateTime.UtcTzId),
            Start = At(content.Date, content.From, zone),
            End = At(content.Date, content.Until, zone),
            Summary = vi ? content.ModuleVi : content.ModuleEn,
            Location = content.Room is { } room ? Place(room, vi) : null,
            Description = Description(content, vi),
        };
    }

    private static CalDateTime At(DateOnly day, int minute, string zone) =>
        new(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), zone);

    private static string Place(PublishedRoom room, bool vi) =>
        string.Join(", ", new[] { room.Code, vi ? room.SiteVi : room.SiteEn, room.Address }.OfType<string>());

    private static string Description(SessionContent content, bool vi) =>
        string.Join(
            '\n',
            new[]
            {
                vi ? content.LessonVi : content.LessonEn,
                string.Join(", ", content.Instructors.Select(one => one.Name)),
                string.Join(", ", content.Classes.Select(one => one.Name)),
                content.Note,
                content.Reason,
            }.Where(line => !string.IsNullOrEmpty(line))
        );
}

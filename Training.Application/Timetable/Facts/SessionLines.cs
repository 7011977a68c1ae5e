using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Schedules;

namespace Training.Application.Timetable.Facts;

/// <summary>Sessions as letters name them, one line each.</summary>
internal sealed class SessionLines(ILetterTexts texts)
{
    public string Day(DateOnly day, string language) =>
        texts.In(
            language,
            "messages.day",
            ("weekday", texts.In(language, $"messages.weekday_{(int)day.DayOfWeek}")),
            ("date", day)
        );

    /// <summary>Hour, module, room: the day is known.</summary>
    public string OfDay(OwnSession session, string language) =>
        texts.In(
            language,
            session.Content.Room is null ? "messages.session_without_room" : "messages.session",
            ("from", Hour(session.Content.From)),
            ("until", Hour(session.Content.Until)),
            ("module", Module(session.Content, language)),
            ("room", session.Content.Room?.Code),
            ("class", string.Join(", ", session.Content.Classes.Select(one => one.Name)))
        );

    /// <summary>With its day, and what became of it.</summary>
    public string Change(OwnSession session, string language) =>
        texts.In(
            language,
            session.Cancelled ? "messages.session_cancelled" : "messages.session_on",
            ("day", Day(session.Date, language)),
            ("session", OfDay(session, language))
        );

    public static string Module(SessionContent content, string language) =>
        language == "en" ? content.ModuleEn : content.ModuleVi;

    private static TimeOnly Hour(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}

using Training.Application.Messages.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Facts;

internal sealed class SessionLines(ILetterTexts texts) : ISessionLines
{
    public string OfDay(SessionContent session, string language) =>
        texts.In(
            language,
            session.Room is null ? "messages.session_without_room" : "messages.session",
            ("from", Hour(session.From)),
            ("until", Hour(session.Until)),
            ("module", language == "en" ? session.ModuleEn : session.ModuleVi),
            ("room", session.Room?.Code),
            ("class", string.Join(", ", session.Classes.Select(one => one.Name)))
        );

    public string WithDay(SessionContent session, string language) =>
        texts.In(
            language,
            "messages.session_on",
            ("day", texts.Day(language, session.Date)),
            ("session", OfDay(session, language))
        );

    /// <summary>With its day, and what became of it.</summary>
    public string Change(PublishedChange change, string language)
    {
        var session = change.Session;
        return texts.In(
            language,
            session.Cancelled ? "messages.session_cancelled"
                : change.Moved ? "messages.session_moved"
                : "messages.session_on",
            ("day", texts.Day(language, session.Date)),
            ("session", OfDay(session.Content, language)),
            ("before", change.Before is { } before ? Hours(before, language) : "")
        );
    }

    private string Hours(SessionContent content, string language) =>
        texts.In(
            language,
            "messages.session_hours",
            ("day", texts.Day(language, content.Date)),
            ("from", Hour(content.From)),
            ("until", Hour(content.Until))
        );

    private static TimeOnly Hour(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}

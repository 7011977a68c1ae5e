using System.Globalization;
using Training.Application.Timetable.Contracts;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Schedule;

/// <summary>A published session in the words of every page that shows one.</summary>
internal static class ScheduleWords
{
    public static string Module(SessionContent session) => CohortWords.Named(session.ModuleVi, session.ModuleEn);

    /// <summary>What is taught in it: the lesson, if it is for a certain one.</summary>
    public static string? Lesson(SessionContent session, Texts texts) =>
        session is { Lesson: { } number, LessonVi: { } vi, LessonEn: { } en }
            ? texts["schedule.lesson", ("number", number), ("title", CohortWords.Named(vi, en))]
            : null;

    public static string Classes(SessionContent session) => string.Join(", ", session.Classes.Select(one => one.Name));

    public static string Instructors(SessionContent session) =>
        string.Join(", ", session.Instructors.Select(one => one.Name));

    /// <summary>07:30 – 11:00.</summary>
    public static string Hours(SessionContent session) => $"{Clock(session.From)} – {Clock(session.Until)}";

    public static string Clock(int minute) =>
        TimeOnly.MinValue.AddMinutes(minute).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>thứ Tư 25/11, 13:30 – 17:00.</summary>
    public static string When(SessionContent session, Texts texts) =>
        texts["schedule.when", ("date", session.Date), ("hours", Hours(session))];

    /// <summary>Phòng 302; nothing where no room is needed.</summary>
    public static string? Room(SessionContent session, Texts texts) =>
        session.Room is { } room ? texts["schedule.room", ("room", room.Code)] : null;

    /// <summary>Phòng 302, Cơ sở 1.</summary>
    public static string? Place(SessionContent session, Texts texts) =>
        session.Room is { } room ? $"{Room(session, texts)}, {CohortWords.Named(room.SiteVi, room.SiteEn)}" : null;

    /// <summary>Tiếp theo, còn 4 giờ; from a day on, in days.</summary>
    public static string Until(TimeSpan left, Texts texts) =>
        left.TotalHours < 1 ? texts["schedule.in_minutes", ("minutes", (int)Math.Ceiling(left.TotalMinutes))]
        : left.TotalDays < 1 ? texts["schedule.in_hours", ("hours", (int)left.TotalHours)]
        : texts["schedule.in_days", ("days", (int)left.TotalDays)];
}

using Training.Application.Attendance.Figures;

namespace Training.Web.Pages.Attendance;

/// <summary>Figures of attendance in the words of every page that shows them.</summary>
internal static class FigureWords
{
    public static (string Tone, string Icon) Look(AttendanceStanding standing) =>
        standing switch
        {
            AttendanceStanding.OutOfReach => ("bad", "user-off"),
            AttendanceStanding.Near => ("warn", "alert-triangle"),
            AttendanceStanding.Below => ("warn", "trending-down"),
            _ => ("ok", "circle-check"),
        };

    public static string Percent(int? share) => share is { } known ? $"{known}%" : "–";

    /// <summary>Còn được vắng 4 tiết; không còn đạt được: vắng 9 tiết, được vắng nhiều nhất 8.</summary>
    public static string Say(Attended attended, Texts texts) =>
        texts[
            $"figures.say_{Words.Snake(attended.Standing.ToString())}",
            ("absent", attended.Counted),
            ("limit", attended.Limit),
            ("left", attended.Left),
            ("best", attended.Best)
        ];
}

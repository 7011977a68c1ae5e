namespace Training.Application.Timetable.Places;

/// <summary>How a site, a room or an instructor is called in lists: P.301, Hội trường A, GV012. At most 20 characters.</summary>
internal static class ShortCode
{
    public static bool Fits(string? code) => !string.IsNullOrWhiteSpace(code) && code.Trim().Length <= 20;
}

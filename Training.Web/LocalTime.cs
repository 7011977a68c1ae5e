using System.Globalization;

namespace Training.Web;

internal static class LocalTime
{
    /// <summary>Day and time of day, as the reader's language writes them, in the programme's time zone.</summary>
    public static string ToLocal(this DateTimeOffset instant, TimeProvider clock) =>
        TimeZoneInfo.ConvertTime(instant, clock.LocalTimeZone).ToString("g", CultureInfo.CurrentCulture);
}

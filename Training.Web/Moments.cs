using System.Globalization;

namespace Training.Web;

/// <summary>Instants as people of the programme read them: in its time zone, wherever the server stands.</summary>
public sealed class Moments(TimeProvider clock, IConfiguration configuration, Texts texts)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(
        configuration["Programme:TimeZone"] ?? "Asia/Ho_Chi_Minh"
    );

    public DateOnly Today => DateOnly.FromDateTime(Local(clock.GetUtcNow()));

    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    /// <summary>24/11/2026 09:38, or 24 Nov 2026 09:38.</summary>
    public string Text(DateTimeOffset instant) => Local(instant).ToString("g", CultureInfo.CurrentCulture);

    /// <summary>09:38:05, for work that is watched while it runs.</summary>
    public string Clock(DateTimeOffset instant) => Local(instant).ToString("T", CultureInfo.CurrentCulture);

    /// <summary>Just now, so many minutes ago, today's hour, or the date; for what lies ahead the moment itself.</summary>
    public string Ago(DateTimeOffset instant)
    {
        var passed = clock.GetUtcNow() - instant;
        var local = Local(instant);
        return passed < TimeSpan.Zero ? Text(instant)
            : passed < TimeSpan.FromMinutes(1) ? texts["shell.just_now"]
            : passed < TimeSpan.FromHours(1) ? texts["shell.minutes_ago", ("minutes", (int)passed.TotalMinutes)]
            : DateOnly.FromDateTime(local) == Today ? local.ToString("t", CultureInfo.CurrentCulture)
            : Text(instant);
    }
}

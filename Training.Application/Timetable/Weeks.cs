namespace Training.Application.Timetable;

/// <summary>Weeks begin on Monday (LOC-01).</summary>
public static class Weeks
{
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

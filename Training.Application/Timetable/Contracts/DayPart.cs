namespace Training.Application.Timetable.Contracts;

/// <summary>Buổi: the half-days, and the evening (DAY-01).</summary>
public enum DayPart
{
    Morning,
    Afternoon,
    Evening,
}

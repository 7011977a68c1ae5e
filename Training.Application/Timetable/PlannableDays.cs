using FluentValidation;

namespace Training.Application.Timetable;

/// <summary>The days that can be planned and asked about: a slip of the hand is not taken for the year 9999.</summary>
public static class PlannableDays
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public static bool Covers(DateOnly day) => First <= day && day <= Last;

    /// <summary>The day that an address names; today where it names none, or one out of reach.</summary>
    public static DateOnly Or(this DateOnly? day, DateOnly today) => day is { } named && Covers(named) ? named : today;

    internal static IRuleBuilderOptions<T, DateOnly> IsPlannable<T>(this IRuleBuilder<T, DateOnly> day) =>
        day.Must(Covers).WithErrorCode("timetable.date_wrong");

    internal static IRuleBuilderOptions<T, DateOnly?> IsPlannable<T>(this IRuleBuilder<T, DateOnly?> day) =>
        day.Must(one => one is null || Covers(one.Value)).WithErrorCode("timetable.date_wrong");
}

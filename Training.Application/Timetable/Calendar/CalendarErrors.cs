namespace Training.Application.Timetable.Calendar;

internal static class CalendarErrors
{
    public static readonly Error SpanUnknown = new("calendar.span_unknown", ErrorKind.NotFound);
    public static readonly Error GridUnknown = new("calendar.grid_unknown", ErrorKind.NotFound);
    public static readonly Error GridFromTaken = new("calendar.grid_from_taken", ErrorKind.Conflict, Field: "From");
    public static readonly Error NoPeriods = Periods("no_periods");
    public static readonly Error PeriodReversed = Periods("period_reversed");
    public static readonly Error PeriodsOverlap = Periods("periods_overlap");
    public static readonly Error PartsOutOfOrder = Periods("parts_out_of_order");

    private static Error Periods(string name) => new($"calendar.{name}", ErrorKind.Invalid, Field: "Periods");
}

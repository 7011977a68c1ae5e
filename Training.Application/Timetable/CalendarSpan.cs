using Training.Application.Timetable.Calendar;

namespace Training.Application.Timetable;

/// <summary>What a day of the public calendar is (HOL-03).</summary>
public enum CalendarKind
{
    /// <summary>A holiday by law on its own date.</summary>
    Holiday,

    /// <summary>A break as it is announced for one year, with the weekends in it.</summary>
    OfficialSpan,

    /// <summary>Nghỉ bù: off instead of a holiday on a weekend, or swapped.</summary>
    DayOffInLieu,

    /// <summary>Làm bù: a weekend day on which people work and lessons may be held.</summary>
    WorkingWeekend,
}

/// <summary>One or more days of the public calendar. What is announced each year is data and is never derived.</summary>
public sealed class CalendarSpan(
    CalendarSpanId id,
    DateOnly from,
    DateOnly to,
    CalendarKind kind,
    string nameVi,
    string nameEn,
    bool confirmed
) : AggregateRoot
{
    internal CalendarSpan(CalendarSpanId id, SpanDetails span)
        : this(id, span.From, span.To, span.Kind, span.NameVi, span.NameEn, span.Confirmed) { }

    public CalendarSpanId Id { get; private set; } = id;
    public DateOnly From { get; private set; } = from;

    /// <summary>The last day of the span.</summary>
    public DateOnly To { get; private set; } = to;
    public CalendarKind Kind { get; private set; } = kind;
    public string NameVi { get; private set; } = nameVi;
    public string NameEn { get; private set; } = nameEn;

    /// <summary>Somebody compared it with the announcement; until then it only proposes.</summary>
    public bool Confirmed { get; private set; } = confirmed;

    internal void Change(SpanDetails span)
    {
        (From, To, Kind) = (span.From, span.To, span.Kind);
        (NameVi, NameEn, Confirmed) = (span.NameVi, span.NameEn, span.Confirmed);
        Changed();
    }
}

public readonly record struct CalendarSpanId(Guid Value) : ITypedId<CalendarSpanId>
{
    public static CalendarSpanId From(Guid value) => new(value);

    public static CalendarSpanId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool TryParse(string? text, IFormatProvider? _, out CalendarSpanId id) =>
        TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

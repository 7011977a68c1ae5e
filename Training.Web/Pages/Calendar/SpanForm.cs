using Training.Application.Timetable;
using Training.Application.Timetable.Calendar;

namespace Training.Web.Pages.Calendar;

/// <summary>Days of the calendar while they are being typed.</summary>
public sealed class SpanForm
{
    public DateOnly? From { get; set; }

    /// <summary>Left open: one day.</summary>
    public DateOnly? To { get; set; }
    public CalendarKind Kind { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
    public bool Confirmed { get; set; }

    public SpanDetails ToDetails() =>
        new(From ?? default, To ?? From ?? default, Kind, NameVi?.Trim() ?? "", NameEn?.Trim() ?? "", Confirmed);

    public static SpanForm Of(SpanDetails span) =>
        new()
        {
            From = span.From,
            To = span.To,
            Kind = span.Kind,
            NameVi = span.NameVi,
            NameEn = span.NameEn,
            Confirmed = span.Confirmed,
        };
}

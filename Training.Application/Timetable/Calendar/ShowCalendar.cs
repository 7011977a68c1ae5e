namespace Training.Application.Timetable.Calendar;

/// <summary>The days off and working weekends that touch a year, in order.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ShowCalendar(int Year) : IQuery<IReadOnlyList<SpanView>>;

public sealed record SpanView(CalendarSpanId Id, SpanDetails Details, int Version);

internal sealed class ShowCalendarHandler(ITimetableDb db)
    : IRequestHandler<ShowCalendar, Result<IReadOnlyList<SpanView>>>
{
    public async Task<Result<IReadOnlyList<SpanView>>> Handle(ShowCalendar query, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(query.Year, 1, 1), new DateOnly(query.Year, 12, 31));
        return (
            await db
                .CalendarSpans.AsNoTracking()
                .Where(span => span.From <= last && span.To >= first)
                .OrderBy(span => span.From)
                .ThenBy(span => span.To)
                .ToListAsync(ct)
        ).ConvertAll(SpanViews.Of);
    }
}

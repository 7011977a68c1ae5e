using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Calendar;

/// <summary>The planned sessions that lose their day when a span of the calendar goes, comes or changes (HOL-03).</summary>
internal sealed class CalendarHits(ITimetableDb db, SessionsHit hit)
{
    /// <param name="without">The span as it is; null when it is new.</param>
    /// <param name="with">What it will be; null when it goes.</param>
    public async Task<IReadOnlyList<HitSession>> Of(CalendarSpanId? without, SpanDetails? with, CancellationToken ct)
    {
        var spans = await db.CalendarSpans.AsNoTracking().ToListAsync(ct);
        List<CalendarSpan> touched = [.. spans.Where(span => span.Id == without)];
        spans.RemoveAll(touched.Contains);
        if (with is not null)
        {
            var span = new CalendarSpan(without ?? default, with);
            spans.Add(span);
            touched.Add(span);
        }
        return touched.Count == 0
            ? []
            : await hit.By(spans, touched.Min(span => span.From), touched.Max(span => span.To), ct);
    }

    public async Task<Result<int>> Accept(
        CalendarSpanId? without,
        SpanDetails? with,
        int accepted,
        CancellationToken ct
    ) => (await Of(without, with, ct)).Accept(accepted);
}

namespace Training.Application.Timetable.Calendar;

[Requires(Permission.ViewPlanning)]
public sealed record ShowSpan(CalendarSpanId Id) : IQuery<SpanView>;

internal sealed class ShowSpanHandler(ITimetableDb db) : IRequestHandler<ShowSpan, Result<SpanView>>
{
    public async Task<Result<SpanView>> Handle(ShowSpan query, CancellationToken ct) =>
        await db.CalendarSpans.AsNoTracking().SingleOrDefaultAsync(span => span.Id == query.Id, ct) is { } span
            ? SpanViews.Of(span)
            : CalendarErrors.SpanUnknown;
}

internal static class SpanViews
{
    public static SpanView Of(CalendarSpan span) =>
        new(span.Id, new(span.From, span.To, span.Kind, span.NameVi, span.NameEn, span.Confirmed), span.Version);
}

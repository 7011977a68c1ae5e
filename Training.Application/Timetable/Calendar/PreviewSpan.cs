using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Calendar;

/// <summary>The planned sessions that would lose their day.</summary>
/// <param name="Without">The span as it is; null when it is new.</param>
/// <param name="With">What it would be; null when it goes.</param>
[Requires(Permission.EditResources)]
public sealed record PreviewSpan(CalendarSpanId? Without, SpanDetails? With) : IQuery<IReadOnlyList<HitSession>>;

internal sealed class PreviewSpanHandler(CalendarHits hits)
    : IRequestHandler<PreviewSpan, Result<IReadOnlyList<HitSession>>>
{
    public async Task<Result<IReadOnlyList<HitSession>>> Handle(PreviewSpan query, CancellationToken ct) =>
        (await hits.Of(query.Without, query.With, ct)).ToList();
}

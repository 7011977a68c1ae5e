namespace Training.Application.Timetable.Calendar;

/// <summary>Takes days out of the calendar. A working weekend that goes may leave sessions on a day off.</summary>
/// <param name="Version">As it was read.</param>
/// <param name="Accepted">How many planned sessions the person saw that lose their day.</param>
[Requires(Permission.EditResources)]
public sealed record RemoveSpan(CalendarSpanId Id, int Version, int Accepted = 0) : ICommand<CalendarSpanId>;

internal sealed class RemoveSpanHandler(ITimetableDb db, CalendarHits hits)
    : IRequestHandler<RemoveSpan, Result<CalendarSpanId>>
{
    public async Task<Result<CalendarSpanId>> Handle(RemoveSpan command, CancellationToken ct)
    {
        if (await db.CalendarSpans.SingleOrDefaultAsync(other => other.Id == command.Id, ct) is not { } span)
            return CalendarErrors.SpanUnknown;
        if (span.Version != command.Version)
            return Error.Stale;

        var accepted = await hits.Accept(span.Id, with: null, command.Accepted, ct);
        if (!accepted.Succeeded(out _))
            return Result<CalendarSpanId>.Refuse(accepted.Errors);

        db.CalendarSpans.Remove(span);
        return span.Id;
    }
}

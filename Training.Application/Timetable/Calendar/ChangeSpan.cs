using FluentValidation;

namespace Training.Application.Timetable.Calendar;

/// <summary>Changes days of the calendar, or confirms them: compared with the announcement, they count from now on.</summary>
/// <param name="Version">As it was read.</param>
/// <param name="Accepted">How many planned sessions the person saw that lose their day.</param>
[Requires(Permission.EditResources)]
public sealed record ChangeSpan(CalendarSpanId Id, SpanDetails Span, int Version, int Accepted = 0)
    : ICommand<CalendarSpanId>;

internal sealed class ChangeSpanRules : AbstractValidator<ChangeSpan>
{
    public ChangeSpanRules() => RuleFor(command => command.Span).SetValidator(new SpanDetailsRules());
}

internal sealed class ChangeSpanHandler(ITimetableDb db, CalendarHits hits)
    : IRequestHandler<ChangeSpan, Result<CalendarSpanId>>
{
    public async Task<Result<CalendarSpanId>> Handle(ChangeSpan command, CancellationToken ct)
    {
        if (await db.CalendarSpans.SingleOrDefaultAsync(other => other.Id == command.Id, ct) is not { } span)
            return CalendarErrors.SpanUnknown;
        if (span.Version != command.Version)
            return Error.Stale;

        var accepted = await hits.Accept(span.Id, command.Span, command.Accepted, ct);
        if (!accepted.Succeeded(out _))
            return Result<CalendarSpanId>.Refuse(accepted.Errors);

        span.Change(command.Span);
        return span.Id;
    }
}

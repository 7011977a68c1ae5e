using FluentValidation;

namespace Training.Application.Timetable.Calendar;

/// <summary>Adds days to the calendar: a holiday, an announced break, a day off in lieu, a working weekend.</summary>
/// <param name="Accepted">How many planned sessions the person saw that lose their day.</param>
[Requires(Permission.EditResources)]
public sealed record AddSpan(SpanDetails Span, int Accepted = 0) : ICommand<CalendarSpanId>;

internal sealed class AddSpanRules : AbstractValidator<AddSpan>
{
    public AddSpanRules() => RuleFor(command => command.Span).SetValidator(new SpanDetailsRules());
}

internal sealed class AddSpanHandler(ITimetableDb db, CalendarHits hits, TimeProvider clock)
    : IRequestHandler<AddSpan, Result<CalendarSpanId>>
{
    public async Task<Result<CalendarSpanId>> Handle(AddSpan command, CancellationToken ct)
    {
        var accepted = await hits.Accept(without: null, command.Span, command.Accepted, ct);
        if (!accepted.Succeeded(out _))
            return Result<CalendarSpanId>.Refuse(accepted.Errors);

        return db.CalendarSpans.Add(new(CalendarSpanId.New(clock.GetUtcNow()), command.Span)).Entity.Id;
    }
}

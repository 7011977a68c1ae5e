using FluentValidation;
using Training.Application.Cohorts.Contracts;

namespace Training.Application.Timetable;

/// <summary>The sessions of a class as the office plans them, in order of time; at most a year.</summary>
/// <param name="Class">Its code.</param>
/// <param name="From">Null: the current week.</param>
/// <param name="To">The last day; null: four weeks later.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ListSessions(string Class, DateOnly? From, DateOnly? To) : IQuery<IReadOnlyList<BoardSession>>;

internal sealed class ListSessionsRules : AbstractValidator<ListSessions>
{
    public ListSessionsRules()
    {
        RuleFor(r => r.From).IsPlannable();
        RuleFor(r => r.To).IsPlannable();
    }
}

internal sealed class ListSessionsHandler(
    ITimetableDb db,
    ICohortDirectory cohorts,
    BoardReader reader,
    TimeProvider clock
) : IRequestHandler<ListSessions, Result<IReadOnlyList<BoardSession>>>
{
    public async Task<Result<IReadOnlyList<BoardSession>>> Handle(ListSessions query, CancellationToken ct)
    {
        if (await cohorts.FindClassByCode(query.Class, ct) is not { } one)
            return TimetableErrors.NoSuchClass.With("code", query.Class);

        var from = query.From ?? clock.Day().Monday();
        var to = query.To ?? from.AddDays(27);
        if (to.DayNumber - from.DayNumber > 366)
            return TimetableErrors.TooLong;

        var found = await reader.Read(
            db.Sessions.Where(session =>
                session.Date >= from && session.Date <= to && session.Bookings.Any(b => b.ResourceId == one.Id.Value)
            ),
            ct
        );
        return found.Select(pair => pair.Shown).ToList();
    }
}

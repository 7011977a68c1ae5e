using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>Who may teach a session in place of one of its instructors: those who are free first.</summary>
/// <param name="From">Whom they would replace; null: nobody teaches it yet.</param>
[Requires(Permission.EditTimetable)]
public sealed record ListSubstitutes(SessionId Id, InstructorId? From = null) : IQuery<IReadOnlyList<Substitute>>;

/// <param name="Reasons">Why they cannot; none: they are free.</param>
public sealed record Substitute(InstructorId Id, string Name, IReadOnlyList<Error> Reasons)
{
    public bool IsFree => Reasons.Count == 0;
}

internal sealed class ListSubstitutesHandler(ITimetableDb db, SurroundingsReader reader)
    : IRequestHandler<ListSubstitutes, Result<IReadOnlyList<Substitute>>>
{
    public async Task<Result<IReadOnlyList<Substitute>>> Handle(ListSubstitutes query, CancellationToken ct)
    {
        var found = await db.Sessions.FindPlanned(query.Id, ct);
        if (!found.Succeeded(out var session))
            return Result<IReadOnlyList<Substitute>>.Refuse(found.Errors);

        var others = session.Plan.Instructors.Where(id => id != query.From).ToList();
        var all = await db
            .Instructors.AsNoTracking()
            .Where(who => who.LeftOn == null || who.LeftOn > session.Date)
            .ToListAsync(ct);
        var plans = all.ToDictionary(who => who, who => session.Plan with { Instructors = [.. others, who.Id] });
        var around = await reader.Read([session.Plan, .. plans.Values], ct);
        var module = around.Modules[session.ModuleId].Code;
        var time = new SessionTime(session.Interval, session.Periods);
        return plans
            .Where(plan => plan.Key.Modules.Contains(module) && !session.Plan.Instructors.Contains(plan.Key.Id))
            .Select(plan => new Substitute(
                plan.Key.Id,
                plan.Key.Title is { } title ? $"{title} {plan.Key.Name}" : plan.Key.Name,
                [
                    .. ClashRule
                        .Check([PlacedSession.Of(session.Id, plan.Value, time)], around)
                        .Select(clash => clash.Error)
                        .Distinct(),
                ]
            ))
            .OrderByDescending(one => one.IsFree)
            .ThenBy(one => one.Name.Split(' ')[^1], Vietnamese.Order) // NAM-05
            .ThenBy(one => one.Name, Vietnamese.Order)
            .ToList();
    }
}

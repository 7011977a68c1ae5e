using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Instructors;

/// <summary>Who teaches, in the order of names (NAM-01); found by a part of the name or code, without accents too (NAM-05).</summary>
/// <param name="Module">Only who may teach the module with this code.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ListInstructors(string? Search = null, string? Module = null)
    : IQuery<IReadOnlyList<InstructorLine>>;

/// <param name="Modules">Codes.</param>
/// <param name="Weekly">Periods planned in the week of today.</param>
/// <param name="Monthly">Periods planned in the month of today.</param>
/// <param name="AwayUntil">The last day of the absence that they are on today.</param>
public sealed record InstructorLine(
    InstructorId Id,
    string Code,
    string Name,
    string? Title,
    IReadOnlyList<string> Modules,
    int MaxPerWeek,
    int Weekly,
    int Monthly,
    DateOnly? LeftOn,
    DateOnly? AwayUntil,
    bool SignsIn
);

internal sealed class ListInstructorsHandler(ITimetableDb db, TimeProvider clock)
    : IRequestHandler<ListInstructors, Result<IReadOnlyList<InstructorLine>>>
{
    public async Task<Result<IReadOnlyList<InstructorLine>>> Handle(ListInstructors query, CancellationToken ct)
    {
        var today = clock.Day();
        var (first, monday) = (new DateOnly(today.Year, today.Month, 1), today.Monday());
        var monthly = await db.PeriodsTaught(first, first.AddMonths(1).AddDays(-1), ct);
        var weekly = await db.PeriodsTaught(monday, monday.AddDays(6), ct);
        var part = Vietnamese.Fold(query.Search ?? "");
        return (await db.Instructors.AsNoTracking().ToListAsync(ct))
            .Where(who => Vietnamese.Fold($"{who.Name} {who.Code}").Contains(part, StringComparison.Ordinal))
            .Where(who => query.Module is null || who.Modules.Contains(query.Module))
            .OrderBy(who => PersonName.Of(who.Name).SortKey(), NameOrder.Bytes)
            .ThenBy(who => who.Code, StringComparer.Ordinal)
            .Select(who => new InstructorLine(
                who.Id,
                who.Code,
                who.Name,
                who.Title,
                who.Modules,
                who.MaxPerWeek,
                weekly.GetValueOrDefault(who.Id.Value),
                monthly.GetValueOrDefault(who.Id.Value),
                who.LeftOn,
                who.Absences.FirstOrDefault(away => away.From <= today && today <= away.To)?.To,
                who.Account is not null
            ))
            .ToList();
    }
}

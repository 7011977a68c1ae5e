using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>What can be chosen for a session of a cohort.</summary>
/// <param name="Cohort">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record ListChoices(string Cohort, DateOnly Day) : IQuery<SessionChoices>;

/// <param name="Periods">Of the grid of that day.</param>
public sealed record SessionChoices(
    CohortSummary Cohort,
    IReadOnlyList<ClassSummary> Classes,
    IReadOnlyList<ModulePlan> Modules,
    IReadOnlyList<RoomChoice> Rooms,
    IReadOnlyList<InstructorChoice> Instructors,
    IReadOnlyList<BellPeriod> Periods
);

public sealed record RoomChoice(RoomId Id, string Code, int Capacity);

/// <param name="Modules">Codes of the modules that they may teach.</param>
public sealed record InstructorChoice(InstructorId Id, string Name, IReadOnlyList<string> Modules);

internal sealed class ListChoicesHandler(ITimetableDb db, ICohortDirectory cohorts, ICurricula curricula)
    : IRequestHandler<ListChoices, Result<SessionChoices>>
{
    public async Task<Result<SessionChoices>> Handle(ListChoices query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var rooms = await db
            .Rooms.Where(room => room.ClosedFrom == null || room.ClosedFrom > query.Day)
            .OrderBy(room => room.Code)
            .Select(room => new RoomChoice(room.Id, room.Code, room.Capacity))
            .ToListAsync(ct);
        var instructors = await db
            .Instructors.Where(who => who.LeftOn == null || who.LeftOn > query.Day)
            .Select(who => new InstructorChoice(who.Id, who.Name, who.Modules))
            .ToListAsync(ct);
        var grids = await db.BellGrids.AsNoTracking().ToListAsync(ct);
        return new SessionChoices(
            cohort,
            await cohorts.Classes(cohort.Id, ct),
            cohort.Curriculum is { } curriculum ? await curricula.ModulesOf(curriculum, ct) : [],
            rooms,
            [
                .. instructors
                    .OrderBy(who => who.Name.Split(' ')[^1], Vietnamese.Order)
                    .ThenBy(who => who.Name, Vietnamese.Order),
            ],
            grids.On(query.Day)?.Periods ?? []
        );
    }
}

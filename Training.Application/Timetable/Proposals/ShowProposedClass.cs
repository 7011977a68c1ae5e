using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Proposals;

/// <summary>The sessions that a proposal has for one class, in the words that people read.</summary>
/// <param name="Class">Its code.</param>
[Requires(Permission.EditTimetable)]
public sealed record ShowProposedClass(ProposalId Id, string Class) : IQuery<ProposedClassView>;

/// <param name="Sessions">In the order of time.</param>
public sealed record ProposedClassView(
    ProposalId Id,
    CohortSummary Cohort,
    ClassSummary Class,
    PartState State,
    IReadOnlyList<ProposedLine> Sessions
);

/// <param name="Module">The module that is taught.</param>
/// <param name="Lesson">Null: not a certain one.</param>
public sealed record ProposedLine(
    DateOnly Date,
    DayPart Part,
    ModulePlan Module,
    LessonPlan? Lesson,
    int Periods,
    string? Room,
    string? Instructor
);

internal sealed class ShowProposedClassHandler(
    IProposalsDb db,
    ITimetableDb timetable,
    ICohortDirectory cohorts,
    ICurricula curricula
) : IRequestHandler<ShowProposedClass, Result<ProposedClassView>>
{
    public async Task<Result<ProposedClassView>> Handle(ShowProposedClass query, CancellationToken ct)
    {
        var @class = await cohorts.FindClassByCode(query.Class, ct);
        var found = await db
            .Proposals.AsNoTracking()
            .Where(one => one.Id == query.Id)
            .SelectMany(one => one.Parts, (one, part) => new { one.CohortId, Part = part })
            .FirstOrDefaultAsync(one => @class != null && one.Part.ClassId == @class.Id, ct);
        if (found is null)
            return ProposalErrors.Unknown;

        var sessions = found.Part.Sessions;
        var modules = await curricula.Modules([.. sessions.Select(session => session.ModuleId).Distinct()], ct);
        var rooms = await timetable.Rooms.AsNoTracking().ToDictionaryAsync(room => room.Id, room => room.Code, ct);
        var people = await timetable.Instructors.AsNoTracking().ToDictionaryAsync(who => who.Id, who => who.Name, ct);
        var grids = await timetable.BellGrids.AsNoTracking().ToListAsync(ct);
        return new ProposedClassView(
            query.Id,
            (await cohorts.Find(found.CohortId, ct))!,
            @class!,
            found.Part.State,
            [.. sessions.Select(Line)]
        );

        ProposedLine Line(SessionPlan session) =>
            new(
                session.Date,
                grids
                    .On(session.Date)
                    ?.Periods.FirstOrDefault(period => period.Number == session.Slot.FirstPeriod)
                    ?.Part
                    ?? DayPart.Morning,
                modules[session.ModuleId],
                session.Lesson is { } lesson ? modules[session.ModuleId].Lesson(lesson) : null,
                session.Slot.UntilPeriod - session.Slot.FirstPeriod ?? 0,
                session.Room is { } room ? rooms.GetValueOrDefault(room) : null,
                session.Instructors.Select(id => people.GetValueOrDefault(id)).FirstOrDefault()
            );
    }
}

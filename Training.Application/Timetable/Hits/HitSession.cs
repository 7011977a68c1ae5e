using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Hits;

/// <summary>A planned session that a change of the calendar, a room or an instructor bears on, as people know it.</summary>
/// <param name="Module">The code of the module.</param>
/// <param name="ModuleVi">Its name.</param>
/// <param name="ModuleEn">Its name in English.</param>
/// <param name="Published">People were told of it.</param>
/// <param name="NewTime">When it will be instead; null where it keeps its time.</param>
/// <param name="Reasons">Why it cannot stay, or cannot have the new time; none where all is well with the new time.</param>
public sealed record HitSession(
    SessionId Id,
    Interval Interval,
    IReadOnlyList<string> Classes,
    string Module,
    string ModuleVi,
    string ModuleEn,
    string? Room,
    IReadOnlyList<string> Instructors,
    bool Published,
    SessionTime? NewTime,
    IReadOnlyList<Error> Reasons
)
{
    internal static HitSession Of(
        Session session,
        SessionTime? newTime,
        IEnumerable<Error> reasons,
        Surroundings around
    )
    {
        var (plan, module) = (session.Plan, around.Modules[session.ModuleId]);
        return new(
            session.Id,
            session.Interval,
            [.. plan.Classes.Select(id => around.Classes[id].Code).Order(StringComparer.Ordinal)],
            module.Code,
            module.NameVi,
            module.NameEn,
            plan.Room is { } room ? around.Rooms[room].Code : null,
            [.. plan.Instructors.Select(id => around.Instructors[id].Name)],
            session.PublishedVersion is not null,
            newTime,
            [.. reasons.Distinct()]
        );
    }
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable;

/// <summary>All that sessions of a cohort can name, by code and back.</summary>
internal sealed record CodeBook(
    Codes<ClassId> Classes,
    Codes<ModuleId> Modules,
    Codes<InstructorId> Instructors,
    Codes<RoomId> Rooms
)
{
    /// <summary>What codes name; every code that names nothing is said.</summary>
    public Result<SessionPlan> Read(SessionCodes codes)
    {
        var wrong = new List<Error>();
        var classes = Named(codes.Classes, Classes, TimetableErrors.NoSuchClass, wrong);
        var instructors = Named(codes.Instructors ?? [], Instructors, TimetableErrors.NoSuchInstructor, wrong);
        var rooms = Named(codes.Room is { } room ? [room] : [], Rooms, TimetableErrors.NoSuchRoom, wrong);
        if (codes.Classes.Count == 0)
            wrong.Add(TimetableErrors.ClassUnknown);
        var modules = Named([codes.Module], Modules, TimetableErrors.NoSuchModule, classes.Count == 0 ? [] : wrong);
        if (wrong.Count > 0)
            return Result<SessionPlan>.Refuse(wrong);

        return new SessionPlan(
            modules[0],
            codes.Lesson,
            codes.Date,
            codes is { Begins: { } begins, Ends: { } ends }
                ? Slot.OfTimes(begins, ends)
                : new Slot(codes.FirstPeriod, codes.LastPeriod + 1, Begins: null, Ends: null),
            classes,
            instructors,
            rooms.Count == 0 ? null : rooms[0],
            codes.Note
        );
    }

    /// <summary>A plan as codes, in an order that does not depend on when they were chosen.</summary>
    public SessionCodes Write(SessionPlan plan) =>
        new(
            Modules.Of(plan.ModuleId),
            plan.Lesson,
            plan.Date,
            plan.Slot.FirstPeriod,
            plan.Slot.UntilPeriod - 1,
            plan.Slot.Begins,
            plan.Slot.Ends,
            [.. plan.Classes.Select(Classes.Of).Order(StringComparer.Ordinal)],
            [.. plan.Instructors.Select(Instructors.Of).Order(StringComparer.Ordinal)],
            plan.Room is { } room ? Rooms.Of(room) : null,
            plan.Note
        );

    private static List<T> Named<T>(IReadOnlyList<string> codes, Codes<T> known, Error unknown, List<Error> wrong)
        where T : struct
    {
        wrong.AddRange(codes.Where(code => known.Find(code) is null).Select(code => unknown.With("code", code)));
        return [.. codes.Select(known.Find).OfType<T>().Distinct()];
    }
}

/// <summary>Things by their code, whatever its case. Of two with one code the first is found by it.</summary>
internal sealed class Codes<TCoded>(IReadOnlyCollection<(string Code, TCoded Id)> all)
    where TCoded : struct
{
    private readonly Dictionary<string, TCoded> _ids = all.DistinctBy(one => one.Code, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(one => one.Code, one => one.Id, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<TCoded, string> _codes = all.ToDictionary(one => one.Id, one => one.Code);

    public TCoded? Find(string code) => _ids.TryGetValue(code, out var id) ? id : null;

    public string Of(TCoded id) => _codes[id];
}

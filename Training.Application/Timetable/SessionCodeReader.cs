using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable;

/// <summary>Finds what codes name; every code that names nothing is said.</summary>
internal sealed class SessionCodeReader(ITimetableDb db, ICohortDirectory cohorts, ICurricula curricula)
{
    public async Task<Result<SessionPlan>> Read(SessionCodes codes, CancellationToken ct)
    {
        var known = (await cohorts.AllClasses(ct)).ToDictionary(one => one.Code, StringComparer.OrdinalIgnoreCase);
        var wrong = new List<Error>();
        var classes = Named(codes.Classes, known, TimetableErrors.NoSuchClass, wrong);
        var names = codes.Instructors ?? [];
        var instructors = Named(
            names,
            await db.Instructors.Where(who => names.Contains(who.Code)).ToDictionaryAsync(who => who.Code, ct),
            TimetableErrors.NoSuchInstructor,
            wrong
        );
        var room = codes.Room is { } code ? await db.Rooms.SingleOrDefaultAsync(one => one.Code == code, ct) : null;
        if (codes.Room is not null && room is null)
            wrong.Add(TimetableErrors.NoSuchRoom.With("code", codes.Room));
        var module = classes.Count == 0 ? null : await ModuleOf(codes.Module, classes[0].CohortId, ct);
        if (classes.Count > 0 && module is null)
            wrong.Add(TimetableErrors.NoSuchModule.With("code", codes.Module));
        if (wrong.Count > 0 || module is null)
            return Result<SessionPlan>.Refuse(wrong.Count > 0 ? wrong : [TimetableErrors.ClassUnknown]);

        return new SessionPlan(
            module.Id,
            codes.Lesson,
            codes.Date,
            codes is { Begins: { } begins, Ends: { } ends }
                ? Slot.OfTimes(begins, ends)
                : new Slot(codes.FirstPeriod, codes.LastPeriod + 1, Begins: null, Ends: null),
            classes.ConvertAll(one => one.Id),
            instructors.ConvertAll(who => who.Id),
            room?.Id,
            codes.Note
        );
    }

    private static List<T> Named<T>(
        IReadOnlyList<string> codes,
        Dictionary<string, T> known,
        Error unknown,
        List<Error> wrong
    )
        where T : class
    {
        wrong.AddRange(codes.Where(code => !known.ContainsKey(code)).Select(code => unknown.With("code", code)));
        return [.. codes.Where(known.ContainsKey).Select(code => known[code])];
    }

    private async Task<ModulePlan?> ModuleOf(string code, CohortId cohort, CancellationToken ct) =>
        await cohorts.Find(cohort, ct) is { Curriculum: { } curriculum }
            ? (await curricula.ModulesOf(curriculum, ct)).FirstOrDefault(module => module.Code == code)
            : null;
}

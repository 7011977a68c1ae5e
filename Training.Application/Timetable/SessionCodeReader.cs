using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable;

/// <summary>Finds what codes name, in a number of queries that does not grow with the sessions they are of.</summary>
internal sealed class SessionCodeReader(ITimetableDb db, ICohortDirectory cohorts, ICurricula curricula)
{
    public async Task<Result<SessionPlan>> Read(SessionCodes codes, CancellationToken ct)
    {
        var known = await cohorts.AllClasses(ct);
        var cohort = known.FirstOrDefault(one => codes.Classes.Contains(one.Code, StringComparer.OrdinalIgnoreCase));
        return (await Book(cohort?.CohortId ?? default, known, ct)).Read(codes);
    }

    /// <summary>All that the sessions of a cohort name or may name; of classes only its own.</summary>
    public async Task<CodeBook> Book(CohortId cohort, CancellationToken ct) =>
        await Book(cohort, await cohorts.Classes(cohort, ct), ct);

    private async Task<CodeBook> Book(CohortId cohort, IReadOnlyList<ClassSummary> classes, CancellationToken ct)
    {
        var instructors = await db.Instructors.Select(who => new { who.Code, who.Id }).ToListAsync(ct);
        var rooms = await db.Rooms.Select(room => new { room.Code, room.Id }).ToListAsync(ct);
        return new(
            new([.. classes.Select(one => (one.Code, one.Id))]),
            new(await Modules(cohort, ct)),
            new(instructors.ConvertAll(who => (who.Code, who.Id))),
            new(rooms.ConvertAll(room => (room.Code, room.Id)))
        );
    }

    /// <summary>Those of the cohort's curriculum, then those of another edition that sessions still have.</summary>
    private async Task<IReadOnlyCollection<(string, ModuleId)>> Modules(CohortId cohort, CancellationToken ct)
    {
        var now = await cohorts.Find(cohort, ct) is { Curriculum: { } curriculum }
            ? await curricula.ModulesOf(curriculum, ct)
            : [];
        var taught = await db
            .Sessions.Where(s => s.CohortId == cohort)
            .Select(s => s.ModuleId)
            .Distinct()
            .ToListAsync(ct);
        var earlier = await curricula.Modules([.. taught.Except(now.Select(module => module.Id))], ct);
        return [.. now.Concat(earlier.Values).Select(module => (module.Code, module.Id))];
    }
}

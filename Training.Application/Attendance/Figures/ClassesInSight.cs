using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Attendance.Figures;

/// <summary>The row scope of figures: the class advised, the classes taught, or all of them.</summary>
internal sealed class ClassesInSight(ICohortDirectory cohorts, IPublishedSessions sessions, IActor actor)
{
    public async Task<ClassSummary?> Find(string code, CancellationToken ct) =>
        await cohorts.FindClassByCode(code, ct) is { } found
        && (actor.Has(Permission.ViewEveryone) || (await Own(ct)).Contains(found.Id))
            ? found
            : null;

    public async Task<IReadOnlyList<ClassSummary>> All(CancellationToken ct)
    {
        var all = await cohorts.AllClasses(ct);
        if (actor.Has(Permission.ViewEveryone))
            return all;
        var own = await Own(ct);
        return [.. all.Where(one => own.Contains(one.Id))];
    }

    private async Task<HashSet<ClassId>> Own(CancellationToken ct)
    {
        if (actor.User is not { } user)
            return [];
        var advised = await cohorts.ClassesOf(user).ToListAsync(ct);
        return [.. advised, .. await sessions.ClassesTaughtBy(user, ct)];
    }
}

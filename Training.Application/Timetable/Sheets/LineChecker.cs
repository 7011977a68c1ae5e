using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Sheets;

/// <summary>
/// Asks <see cref="ClashRule"/> about rows as if all rows of the file that change something went in together, and finds out
/// which rows have to leave a place before others can take it.
/// </summary>
internal sealed class LineChecker(
    ITimetableSheetsDb db,
    ITimetableDb timetable,
    SurroundingsReader reader,
    ICurricula curricula
)
{
    /// <summary>Marks rows that cannot go in.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Check(TimetableSheet sheet, IReadOnlyList<SheetLine> lines, CancellationToken ct)
    {
        if (lines.Count == 0)
            return 0;
        var all = await db.SheetLines.AsNoTracking().Where(line => line.SheetId == sheet.Id).GoingIn().ToListAsync(ct);
        var numbers = all.ToDictionary(line => line.SessionId!.Value, line => line.Number);
        var around = await Around(lines, all, ct);
        var (placed, faults) = Placement.Of(lines.Select(Wanted), around);
        var own = lines.Select(line => line.Number).ToHashSet();
        var beside = Placement.Of(all.Where(line => !own.Contains(line.Number)).Select(Wanted), around).Placed;
        var clashes = faults
            .Concat(ClashRule.Check([.. placed.Values], around, [.. beside.Values]))
            .ToLookup(clash => clash.Session);

        foreach (var line in lines)
        {
            var id = line.SessionId!.Value;
            line.Refuse(clashes[id].Select(clash => Problem(clash, numbers)));
            if (line.Outcome != LineOutcome.Error)
                line.WaitsFor = [.. InTheWay(placed[id], around).Where(numbers.ContainsKey).Select(o => numbers[o])];
        }
        return clashes.Count;
    }

    /// <summary>All that bears on the lines, with the modules and instructors of the other rows, which go in beside them.</summary>
    private async Task<Surroundings> Around(
        IReadOnlyList<SheetLine> lines,
        IReadOnlyList<SheetLine> all,
        CancellationToken ct
    )
    {
        var around = await reader.Read([.. lines.Select(line => line.Content.Plan!)], ct);
        var others = all.Select(line => line.Content.Plan!.ModuleId).Distinct().Except(around.Modules.Keys);
        var modules = new Dictionary<ModuleId, ModulePlan>(around.Modules);
        foreach (var (id, module) in await curricula.Modules([.. others], ct))
            modules[id] = module;
        var instructors = await timetable.Instructors.AsNoTracking().ToDictionaryAsync(who => who.Id, ct);
        return around with { Modules = modules, Instructors = instructors };
    }

    /// <summary>Sessions that hold, as things are now, what this one wants.</summary>
    private static IEnumerable<SessionId> InTheWay(PlacedSession session, Surroundings around) =>
        around
            .Around[session.Interval.Date]
            .Where(other => other.Id != session.Id && MeetingRules.Check(session, other, around).Any())
            .Select(other => other.Id);

    private static (SessionId, SessionPlan) Wanted(SheetLine line) => (line.SessionId!.Value, line.Content.Plan!);

    private static LineProblem Problem(Clash clash, Dictionary<SessionId, int> numbers) =>
        LinePlanner.Problem(clash.Error, clash.With is { } with && numbers.TryGetValue(with, out var row) ? row : null);
}

internal static class LinesInPlan
{
    /// <summary>Rows that would change something and are not in yet.</summary>
    public static IQueryable<SheetLine> GoingIn(this IQueryable<SheetLine> lines) =>
        lines.Where(line =>
            line.Result == null && (line.Outcome == LineOutcome.Create || line.Outcome == LineOutcome.Change)
        );
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Coverage;

/// <summary>What the classes of a cohort are planned to be taught, against the curriculum that they are taught by.</summary>
/// <param name="Cohort">Its code.</param>
/// <param name="Class">The code of one of its classes; null: all.</param>
[Requires(Permission.ViewPlanning)]
public sealed record ShowCoverage(string Cohort, string? Class = null) : IQuery<CohortCoverage>;

internal sealed class ShowCoverageHandler(
    ITimetableDb db,
    ICohortDirectory cohorts,
    ICurricula curricula,
    TimeProvider clock
) : IRequestHandler<ShowCoverage, Result<CohortCoverage>>
{
    public async Task<Result<CohortCoverage>> Handle(ShowCoverage query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return TimetableErrors.CohortUnknown;

        var classes = await cohorts.Classes(cohort.Id, ct);
        var shown = classes.Where(one => query.Class is null || one.Code == query.Class).ToList();
        if (shown.Count == 0 && query.Class is not null)
            return TimetableErrors.NoSuchClass.With("code", query.Class);

        var sessions = db.Sessions.Where(session =>
            session.CohortId == cohort.Id && session.State == SessionState.Planned
        );
        var periods = (await sessions.PeriodsByModule(clock.GetLocalNow(), ct)).ToLookup(sum => sum.Class);
        var days = (await sessions.DaysTaught(ct)).ToLookup(day => day.Class, day => day.Date);
        var modules = await Modules(cohort, [.. periods.SelectMany(sums => sums).Select(sum => sum.Module)], ct);
        var calendar = new SchoolCalendar(await db.CalendarSpans.AsNoTracking().ToListAsync(ct));
        return new CohortCoverage(
            cohort,
            [.. classes.Select(one => one.Code)],
            [
                .. shown.Select(one => new ClassCoverage(
                    one.Id,
                    one.Code,
                    [.. modules.Select(module => module.Covered(periods[one.Id.Value]))],
                    TeachingWeeks.Of([.. days[one.Id.Value]], calendar)
                )),
            ]
        );
    }

    /// <summary>Those of the curriculum in its order, then whatever else is planned.</summary>
    private async Task<IReadOnlyList<WantedModule>> Modules(
        CohortSummary cohort,
        HashSet<ModuleId> planned,
        CancellationToken ct
    )
    {
        var wanted = cohort.Curriculum is { } curriculum ? await curricula.ModulesOf(curriculum, ct) : [];
        var all = (await curricula.Modules(planned, ct)).Values.ToLookup(module => module.Code);
        var others = all.Where(same => wanted.All(module => module.Code != same.Key)).Select(same => same.First());
        return
        [
            .. wanted.Select(module => new WantedModule(module, module.Periods, Ids(module))),
            .. others
                .OrderBy(module => module.Code, StringComparer.Ordinal)
                .Select(module => new WantedModule(module, Periods: 0, Ids(module))),
        ];

        // A session planned by an earlier edition teaches the module of the same code.
        HashSet<ModuleId> Ids(ModulePlan module) => [module.Id, .. all[module.Code].Select(same => same.Id)];
    }

    private sealed record WantedModule(ModulePlan Module, int Periods, HashSet<ModuleId> Ids)
    {
        public ModuleCoverage Covered(IEnumerable<PeriodSum> sums)
        {
            var own = sums.Where(sum => Ids.Contains(sum.Module)).ToList();
            var (planned, held) = (own.Sum(sum => sum.Planned), own.Sum(sum => sum.Held));
            return new(Module.Id, Module.Block, Module.Code, Module.NameVi, Module.NameEn, Periods, planned, held);
        }
    }
}

using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>Locks what was published so long ago that no recheck can be asked for any more (EXM-05).</summary>
internal sealed record LockPassedSheets;

[RunsIn(Lane.Assessment)]
internal sealed class LockPassedSheetsHandler(
    ISheetsDb db,
    ICohortDirectory cohorts,
    IRuleSets ruleSets,
    TimeProvider clock
) : IWorkHandler<LockPassedSheets>
{
    private const int Portion = 100;

    public async Task<Result<Progress>> Handle(LockPassedSheets work, CancellationToken ct)
    {
        foreach (var cohort in await cohorts.All(ct))
        {
            if (cohort.RuleSet is not { } id || await ruleSets.StudyRulesOf(id, ct) is not { } rules)
                continue;

            var passed = await Passed(cohort, rules.Publication, ct);
            foreach (var sheet in passed)
            {
                // The rule does it, whoever had the work run before its time.
                var locked = sheet.Lock(StepAuthor.Of(TrustedActor.System, clock));
                if (!locked.Succeeded(out _))
                    return Result<Progress>.Refuse(locked.Errors);
            }
            if (passed.Count > 0)
                return new Progress(0, 1); // and then the next portion, until none is found
        }
        return Progress.Complete;
    }

    private async Task<List<GradeSheet>> Passed(CohortSummary cohort, PublicationRules rules, CancellationToken ct)
    {
        var classes = (await cohorts.Classes(cohort.Id, ct)).Select(@class => @class.Id).ToList();
        var before = clock.BeginningOf(rules.PublishedBefore(clock.Day()));
        return await db
            .GradeSheets.Include(sheet => sheet.Steps)
            .Where(sheet => classes.Contains(sheet.ClassId))
            .Where(sheet => sheet.State == GradeSheetState.Published && sheet.PublishedAt < before)
            .OrderBy(sheet => sheet.Id)
            .Take(Portion)
            .ToListAsync(ct);
    }
}

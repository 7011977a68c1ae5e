using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Files;

/// <summary>Tells whole files from files with gaps: a required document that is missing or rejected is one.</summary>
internal sealed class WholeFiles(IFilesDb db, IEnrolmentDb enrolment, ISelectionDb selections)
{
    /// <summary>What the files of a cohort are checked for; null where nothing was set up, and no file has a gap.</summary>
    public Task<FileCheck?> CheckOf(CohortId cohort, CancellationToken ct) =>
        db.FileChecks.AsNoTracking().SingleOrDefaultAsync(check => check.CohortId == cohort, ct);

    /// <summary>Those among applicants whose file has a gap; composable.</summary>
    public IQueryable<Candidacy> WithGaps(IQueryable<Candidacy> among, FileCheck check)
    {
        var required = check.Documents.Where(document => document.Required).Select(document => document.Code).ToList();
        return among.Where(one =>
            db.DocumentChecks.Count(found =>
                found.CandidacyId == one.Id && required.Contains(found.Document) && found.State == DocumentState.Present
            ) < required.Count
        );
    }

    /// <summary>
    /// How many files about which nothing was decided yet have a gap, by cohort; left out is a cohort without any, and one whose
    /// selection is decided.
    /// </summary>
    public async Task<IReadOnlyDictionary<CohortId, int>> CountGaps(
        IReadOnlyCollection<CohortId> cohorts,
        CancellationToken ct
    )
    {
        var counts = new Dictionary<CohortId, int>();
        var checks = await db
            .FileChecks.AsNoTracking()
            .Where(one => cohorts.Contains(one.CohortId))
            .Where(one => !selections.Frozen.Any(run => run.CohortId == one.CohortId))
            .ToListAsync(ct);
        foreach (var check in checks)
        {
            var files = enrolment.Candidacies.Where(one =>
                one.CohortId == check.CohortId && one.State == CandidacyState.Applied
            );
            if (await WithGaps(files, check).CountAsync(ct) is > 0 and var count)
                counts[check.CohortId] = count;
        }
        return counts;
    }

    /// <summary>Everybody of a cohort whose file has a gap, in two queries.</summary>
    public async Task<IReadOnlySet<CandidacyId>> WithGaps(CohortId cohort, CancellationToken ct) =>
        await CheckOf(cohort, ct) is { } check
            ? await WithGaps(enrolment.Candidacies.Where(one => one.CohortId == cohort), check)
                .Select(one => one.Id)
                .ToHashSetAsync(ct)
            : [];
}

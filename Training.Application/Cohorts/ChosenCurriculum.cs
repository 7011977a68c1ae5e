using Training.Application.Curriculum.Contracts;

namespace Training.Application.Cohorts;

internal static class ChosenCurriculum
{
    /// <summary>Has a cohort teach by the edition that its plan names.</summary>
    public static async Task<Result<Cohort>> Choose(
        this ICurricula curricula,
        Cohort cohort,
        CurriculumId wanted,
        DateOnly today,
        CancellationToken ct
    ) =>
        (await curricula.All(ct)).FirstOrDefault(known => known.Id == wanted) is { } named
            ? cohort.Teach(named, today)
            : CohortErrors.CurriculumUnknown;
}

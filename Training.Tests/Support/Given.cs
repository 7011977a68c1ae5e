namespace Training.Tests.Support;

/// <summary>What a test starts from. Each call makes something new, so tests of one class can share its database.</summary>
internal static class Given
{
    private static int _number;

    public static async Task<CohortId> GivenCohort(this TestApp app, int plannedSize = 40)
    {
        var now = app.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.Date);
        var programme = new Programme(ProgrammeId.New(now), NewCode("P"), "Đề án", "Scheme", target: 1000);
        var plan = new CohortPlan
        {
            NameVi = "Khóa",
            NameEn = "Cohort",
            PlannedSize = plannedSize,
            FilingFrom = today.AddDays(-30),
            FilingTo = today,
            OpensOn = today.AddDays(30),
            ClosesOn = today.AddDays(330),
        };
        Cohort.Plan(CohortId.New(now), programme.Id, NewCode("K"), plan).Succeeded(out var cohort).ShouldBeTrue();
        await app.Save(programme, cohort!);
        return cohort!.Id;
    }

    public static async Task<ClassId> GivenClass(
        this TestApp app,
        CohortId cohortId,
        int capacity = TrainingClass.DefaultCapacity
    )
    {
        var id = ClassId.New(app.Clock.GetUtcNow());
        await app.Save(new TrainingClass(id, cohortId, NewCode("L"), capacity));
        return id;
    }

    /// <summary>A file in the cohort of somebody made up for it.</summary>
    public static async Task<CandidacyId> GivenCandidacy(
        this TestApp app,
        CohortId cohortId,
        PersonId? person = null,
        CandidacyDetails? details = null
    )
    {
        var now = app.Clock.GetUtcNow();
        var id = CandidacyId.New(now);
        await app.Save(new Candidacy(id, person ?? PersonId.New(now), cohortId, details ?? new CandidacyDetails()));
        return id;
    }

    private static string NewCode(string prefix) => $"{prefix}{Interlocked.Increment(ref _number)}";
}

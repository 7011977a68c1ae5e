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
        var cohort = new Cohort(
            CohortId.New(now),
            programme.Id,
            NewCode("K"),
            "Khóa",
            "Cohort",
            plannedSize,
            filingFrom: today.AddDays(-30),
            filingTo: today,
            opensOn: today.AddDays(30),
            closesOn: today.AddDays(330)
        );
        await app.Save(programme, cohort);
        return cohort.Id;
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

    private static string NewCode(string prefix) => $"{prefix}{Interlocked.Increment(ref _number)}";
}

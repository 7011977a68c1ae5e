namespace Training.Tests.Support;

/// <summary>What a test starts from. Each call makes something new, so tests of one class can share its database.</summary>
internal static class Given
{
    private static int _number;

    public static async Task<CohortId> GivenCohort(this TestApp app, int plannedSize = 40, int opensIn = 30)
    {
        var now = app.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.Date);
        var programme = new Programme(ProgrammeId.New(now), NewCode("P"), "Đề án", "Scheme", target: 1000);
        var plan = PlanOf(today.AddDays(opensIn)) with { PlannedSize = plannedSize };
        Cohort.Plan(CohortId.New(now), programme.Id, NewCode("GK"), plan).Succeeded(out var cohort).ShouldBeTrue();
        await app.Save(programme, cohort!);
        return cohort!.Id;
    }

    /// <summary>A plan whose dates fit together.</summary>
    public static CohortPlan PlanOf(DateOnly opens) =>
        new()
        {
            NameVi = "Khóa",
            NameEn = "Cohort",
            PlannedSize = 40,
            FilingFrom = opens.AddDays(-60),
            FilingTo = opens.AddDays(-30),
            OpensOn = opens,
            ClosesOn = opens.AddDays(300),
        };

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

    /// <summary>A draft in force since 2023; answers its code and edition as they stand in addresses.</summary>
    public static async Task<string> GivenRules(this TestApp app, DateOnly? validTo = null)
    {
        var code = NewCode("R");
        const string parameters =
            """{"score.pass":{"value":5.0,"mark":"V"},"attendance.count_excused":{"value":true,"mark":"GK"}}""";
        await app.Save(
            new RuleSet(
                new(Guid.CreateVersion7(app.Clock.GetUtcNow())),
                code,
                1,
                "Quy chế",
                "Regulation",
                new DateOnly(2023, 1, 1),
                validTo,
                "Quyết định 1/QĐ",
                parameters
            )
        );
        return $"{code}/1";
    }

    private static string NewCode(string prefix) => $"{prefix}{Interlocked.Increment(ref _number)}";
}

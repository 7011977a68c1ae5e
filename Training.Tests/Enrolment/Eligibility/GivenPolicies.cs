using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Eligibility.Policies;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Enrolment.Eligibility;

internal static class GivenPolicies
{
    /// <summary>A cohort with reference data, and its code.</summary>
    public static async Task<(CohortId Id, string Code)> GivenJudgedCohort(this TestApp app, int plannedSize = 40)
    {
        await app.Services.LoadReferenceData();
        var cohort = await app.GivenCohort(plannedSize);
        return (cohort, await app.CodeOf(cohort));
    }

    /// <summary>The policy of the pilot as a draft, or what is made of it.</summary>
    public static async Task<int> GivenDraft(this TestApp app, string code, PolicyContent? content = null)
    {
        (await app.Send(new DraftPolicy(code))).Succeeded(out var number).ShouldBeTrue();
        if (content is not null)
        {
            var draft = new DraftPlace(code, number, 0);
            (await app.Send(new ReplacePolicy(draft, PolicyFile.Write(content)))).Errors.ShouldBeEmpty();
        }
        return number;
    }

    /// <summary>The same in force, with everybody judged.</summary>
    public static async Task<int> GivenPolicy(this TestApp app, string code, PolicyContent? content = null)
    {
        var number = await app.GivenDraft(code, content);
        var version = (await app.Policy(code, number)).Policy!.Version;
        (await app.Send(new PutPolicyInForce(code, number, version, Decision.None))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        return number;
    }

    public static async Task<PolicyView> Policy(this TestApp app, string code, int? number = null)
    {
        (await app.Send(new ShowPolicy(code, number))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    /// <summary>An application of somebody like <see cref="Files.Good"/>.</summary>
    public static async Task<CandidacyId> GivenApplication(
        this TestApp app,
        CohortId cohort,
        PersonDetails? person = null,
        CandidacyDetails? details = null
    )
    {
        var file = (person ?? Files.Good) with { IdNumber = GivenPeople.NewIdNumber() };
        var id = await app.GivenPerson(file);
        return await app.GivenCandidacy(cohort, id, details ?? Files.Application with { Unit = null });
    }

    public static async Task<ApplicationView> Application(this TestApp app, string code, CandidacyId id)
    {
        (await app.Send(new ShowApplication(code, id))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    public static ConditionLine Line(this VerdictView verdict, ConditionKind kind) =>
        verdict.Paths.SelectMany(path => path.Lines).First(line => line.Condition.Kind == kind);

    public static Task<PersonId> PersonOf(this TestApp app, CandidacyId id) =>
        app.Db(db => db.Candidacies.Where(c => c.Id == id).Select(c => c.PersonId).SingleAsync());

    /// <summary>Applications of each outcome, one settled by HR, documents and a score of one, and a draft by which one of them would move.</summary>
    public static async Task<(string Cohort, IReadOnlyList<CandidacyId> Applications)> GivenVerdicts(this TestApp app)
    {
        var (cohort, code) = await app.GivenJudgedCohort();
        PersonDetails[] people =
        [
            Files.Good,
            Files.Good with
            {
                FullName = "Trần Văn Đức",
                Residence = "tỉnh Nam Định",
            },
            Files.Good with
            {
                FullName = "Lê Thị Ánh",
                ForeignLanguage = "Cambridge",
                ComputerSkills = "Photoshop",
                DegreeGrade = null,
            },
        ];
        var unit = await app.Db(db => db.Units.Where(u => u.Name == "Xã Ba Vì").Select(u => u.Id).FirstAsync());
        var ids = new List<CandidacyId>();
        foreach (var person in people)
        {
            ids.Add(
                await app.GivenApplication(
                    cohort,
                    person,
                    Files.Application with
                    {
                        Unit = unit,
                        FileNumber = $"{ids.Count + 1:000}",
                    }
                )
            );
        }
        await app.GivenPolicy(code);
        var key = (await app.Application(code, ids[2])).Verdict!.Line(ConditionKind.OfficeComputing).Key;
        (await app.Send(new SettleCondition(ids[2], key, Met: true, "Chứng chỉ số 5"))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        await app.GivenNextScoringPlan(code);
        var draft = await app.GivenDraft(code);
        (await app.Send(new RemoveCondition(new(code, draft, 0), "A", At: 0))).Errors.ShouldBeEmpty();
        return (code, ids);
    }
}

using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Curriculum;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Allocation;
using Training.Application.Enrolment.Imports;
using Training.Infrastructure.Seeding.Demo;
using Training.Web.Imports;

namespace Training.Web.Demo;

/// <summary>What HR does with a cohort until its classes are full, by the requests that its pages send.</summary>
internal sealed class DemoEnrolment(DemoHand hand, DemoWork work)
{
    /// <summary>The curriculum that all cohorts follow.</summary>
    public static readonly ShowCurriculum Curriculum = new("CCN-LLCT", 1);

    private const int AdmittedDays = 40;
    private const int FilledDays = 14;
    private const int Portion = 500;

    /// <summary>A cohort whose people were chosen elsewhere: their list is all that comes in.</summary>
    public void Enter(DemoDiary diary, DemoCohort cohort, SampleList list, CancellationToken ct)
    {
        diary.On(cohort.Announced, () => Plan(cohort, ct), $"cohort {cohort.Code} is planned");
        diary.On(
            cohort.Listed,
            () => Import(cohort, list, ct),
            $"importing a list of {list.People:n0} made-up officers for {cohort.Code}"
        );
        var decided = cohort.OpensOn.AddDays(-AdmittedDays);
        diary.On(decided, () => Admit(cohort, decided, ct));
        diary.On(cohort.OpensOn.AddDays(-FilledDays), () => Fill(cohort, ct), $"filling the classes of {cohort.Code}");
    }

    public async Task<IReadOnlyList<Error>> Plan(DemoCohort cohort, CancellationToken ct)
    {
        var shown = await hand.Act(DemoPeople.Hr, Curriculum, ct);
        if (!shown.Succeeded(out var curriculum))
            return shown.Errors;
        var planned = await hand.Act(
            DemoPeople.Hr,
            new PlanCohort(cohort.Code, cohort.Plan(curriculum.Summary.Id)),
            ct
        );
        if (planned.Errors.Count > 0)
            return planned.Errors;
        foreach (var (count, capacity) in cohort.Classes)
        {
            var added = await hand.Act(DemoPeople.Hr, new AddClasses(cohort.Code, count, capacity), ct);
            if (added.Errors.Count > 0)
                return added.Errors;
        }
        return [];
    }

    public async Task<IReadOnlyList<Error>> Import(DemoCohort cohort, SampleList list, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await OfficerSheet.Write(list, file, ct);
        file.Position = 0;
        var name = $"danh-sach-mo-phong-{cohort.Code}.xlsx";
        var begun = await hand.As(
            DemoPeople.Hr,
            sender => sender.Import(file, name, cohort.Code, KnownPersonPolicy.Overwrite, ct)
        );
        if (!begun.Succeeded(out var import))
            return begun.Errors;
        var shown = await hand.Act(DemoPeople.Hr, new ShowImport(import), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        await work.Finish(view.Work!.Id, ct);
        var committed = await hand.Act(DemoPeople.Hr, new CommitImport(import), ct);
        if (committed.Succeeded(out var commit))
            await work.Finish(commit, ct);
        return committed.Errors;
    }

    private async Task<IReadOnlyList<Error>> Admit(DemoCohort cohort, DateOnly day, CancellationToken ct)
    {
        var act = new Act(day, cohort.Decided(2, day));
        for (var page = 1; ; page++)
        {
            var listed = await hand.Act(DemoPeople.Hr, new ListApplicants(cohort.Code, page, Portion), ct);
            if (!listed.Succeeded(out var applicants) || applicants.Items.Count == 0)
                return listed.Errors;
            var chosen = applicants.Items.Select(one => one.Candidacy).ToList();
            if ((await hand.Act(DemoPeople.Hr, new AdmitCandidates(chosen, act), ct)).Errors is { Count: > 0 } refused)
                return refused;
        }
    }

    private async Task<IReadOnlyList<Error>> Fill(DemoCohort cohort, CancellationToken ct)
    {
        var act = new Act(cohort.OpensOn, cohort.Decided(3, cohort.OpensOn.AddDays(-FilledDays)));
        var allocated = await hand.Act(DemoPeople.Hr, new AllocateClasses(cohort.Code, act), ct);
        if (allocated.Succeeded(out var filling))
            await work.Finish(filling, ct);
        return allocated.Errors;
    }
}

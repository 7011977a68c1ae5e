using MediatR;
using Training.Application.Cohorts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Rules;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Allocation;
using Training.Application.Enrolment.Imports;
using Training.Application.Work;
using Training.Application.Work.Contracts;
using Training.Infrastructure.Seeding.Demo;
using Training.Web.Imports;

namespace Training.Web.Demo;

/// <summary>
/// Fills an empty installation with made-up people by the same requests that HR's pages send: a programme, a cohort, its
/// classes, an imported list, an allocation, rooms, instructors, a timetable, and a term that was taught and marked. Decisions
/// have no number, because none was made.
/// </summary>
/// <param name="term">Null where the timetable stays a draft, by which nobody is taught.</param>
/// <param name="say">Told of each stage as it begins.</param>
internal sealed class Demonstration(
    ISender sender,
    IWorkRunner runner,
    DemoPeople people,
    DemoTimetable timetable,
    DemoTerm? term,
    DemoMessages messages,
    DemoClock clock,
    DateOnly today,
    Action<string> say
)
{
    public const int People = 1000;
    private const int Seed = 2012;
    private const int Classes = People / TrainingClass.DefaultCapacity;
    public const string Cohort = "K1";

    /// <summary>The term that is over, and a few weeks of the next one.</summary>
    private const int TaughtDays = 140;

    private static readonly Task<IReadOnlyList<Error>> NothingTaught = Task.FromResult<IReadOnlyList<Error>>([]);

    /// <summary>Nothing is loaded where there is a cohort already.</summary>
    public async Task<Result<bool>> Load(CancellationToken ct)
    {
        var cohorts = await sender.Send(new ListCohorts(), ct);
        if (!cohorts.Succeeded(out var known) || known.Count > 0)
            return cohorts.Errors.Count > 0 ? Result<bool>.Refuse(cohorts.Errors) : false;

        var plan = Plan();
        (DateOnly Day, string Stage, Func<Task<IReadOnlyList<Error>>> Load)[] stages =
        [
            (plan.FilingFrom.AddDays(-7), $"programme, cohort {Cohort}, {Classes} classes", () => Begin(plan, ct)),
            (plan.FilingTo, $"importing a list of {People:n0} made-up officers", () => Import(plan, ct)),
            (plan.OpensOn.AddDays(-14), "filling the classes", () => Allocate(plan, ct)),
            (plan.OpensOn.AddDays(-13), "sites, rooms and instructors", () => new DemoSchool(sender, Seed).Load(ct)),
            (plan.OpensOn.AddDays(-12), "accounts to try", () => people.Load($"{Cohort}-01", ct)),
            (plan.OpensOn.AddDays(-7), "planning the timetable", () => timetable.Load(ct)),
            (
                plan.OpensOn,
                "a term goes by: registers, marks, results",
                () => term?.Load(plan.OpensOn, today, people.Accounts, ct) ?? NothingTaught
            ),
            (today, "locking what can no longer be rechecked", () => LockPassed(ct)),
            (today, "telling people from now on", () => messages.AsUsual(ct)),
        ];
        foreach (var (day, stage, load) in stages)
        {
            say(stage);
            clock.TurnTo(day);
            if (await load() is { Count: > 0 } refused)
                return Result<bool>.Refuse(refused);
            await messages.Tell(ct);
        }
        clock.LetGo();
        return true;
    }

    private CohortPlan Plan() =>
        new()
        {
            NameVi = "Khóa 1 (mô phỏng)",
            NameEn = "Cohort 1 (demonstration)",
            PlannedSize = People,
            FilingFrom = today.AddDays(-TaughtDays - 61),
            FilingTo = today.AddDays(-TaughtDays - 32),
            OpensOn = today.AddDays(-TaughtDays),
            ClosesOn = today.AddDays(549 - TaughtDays), // the example curriculum takes 18 months
        };

    private async Task<IReadOnlyList<Error>> Begin(CohortPlan plan, CancellationToken ct)
    {
        var programme = new SetUpProgramme("DEMO", "Chương trình mô phỏng", "Demonstration programme", People);
        if (await sender.Send(programme, ct) is { Errors: { Count: > 0 } unnamed })
            return unnamed;
        if (await sender.Send(new ApproveRuleSet("TCLLCT", 3, Version: 0), ct) is { Errors: { Count: > 0 } unruled })
            return unruled;
        if (await messages.OnlyIntoTheInbox(ct) is { Count: > 0 } unruly)
            return unruly;
        var shown = await sender.Send(new ShowCurriculum("CCN-LLCT", 1), ct);
        if (!shown.Succeeded(out var curriculum))
            return shown.Errors;
        var approval = new ApproveCurriculum(curriculum.Summary.Code, curriculum.Summary.Edition, curriculum.Version);
        if (await sender.Send(approval, ct) is { Errors: { Count: > 0 } unapproved })
            return unapproved;
        var taught = plan with { Curriculum = curriculum.Summary.Id };
        if (await sender.Send(new PlanCohort(Cohort, taught), ct) is { Errors: { Count: > 0 } unplanned })
            return unplanned;
        return (await sender.Send(new AddClasses(Cohort, Classes), ct)).Errors;
    }

    private async Task<IReadOnlyList<Error>> Import(CohortPlan plan, CancellationToken ct)
    {
        using var list = new MemoryStream();
        await OfficerSheet.Write(new SampleList(People, Seed, plan.FilingFrom, plan.FilingTo), list, ct);
        list.Position = 0;
        var begun = await sender.Import(list, "danh-sach-mo-phong.xlsx", Cohort, KnownPersonPolicy.Overwrite, ct);
        if (!begun.Succeeded(out var import))
            return begun.Errors;
        var shown = await sender.Send(new ShowImport(import), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        await Finish(view.Work!.Id, ct);
        var committed = await sender.Send(new CommitImport(import), ct);
        if (committed.Succeeded(out var work))
            await Finish(work, ct);
        return committed.Errors;
    }

    private async Task<IReadOnlyList<Error>> Allocate(CohortPlan plan, CancellationToken ct)
    {
        var allocated = await sender.Send(new AllocateClasses(Cohort, new Act(plan.OpensOn, Decision.None)), ct);
        if (allocated.Succeeded(out var work))
            await Finish(work, ct);
        return allocated.Errors;
    }

    /// <summary>As it would have been locked hour by hour while the term went by.</summary>
    private async Task<IReadOnlyList<Error>> LockPassed(CancellationToken ct)
    {
        var started = await sender.Send(new StartRecurringWork("LockPassedSheetsHandler"), ct);
        if (started.Succeeded(out var work))
            await Finish(work, ct);
        return started.Errors;
    }

    /// <summary>Runs background work here, portion by portion, because nothing else runs yet.</summary>
    private async Task Finish(WorkId id, CancellationToken ct)
    {
        while (
            (await sender.Send(new ShowWork(id), ct)).Succeeded(out var work)
            && work.State is WorkState.Pending or WorkState.Running
        )
        {
            await runner.Run(id, ct);
        }
    }
}

using MediatR;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Rules;
using Training.Application.People.Contracts;
using Training.Application.Work;
using Training.Infrastructure.Seeding.Demo;

namespace Training.Web.Demo;

/// <summary>
/// Fills an empty installation with a programme of made-up people by the same requests that its pages send, each on its day:
/// three cohorts whose people are in classes, the first of them taught for a term, and a fourth for which a thousand applied
/// and 250 were selected.
/// </summary>
internal sealed class Demonstration(
    ISender sender,
    DemoHand hand,
    DemoWork work,
    DemoDiary diary,
    DemoTaught taught,
    DemoMessages messages,
    IUnitCatalogue units,
    DemoClock clock
)
{
    private const int Target = 1000;
    private const int Cohorts = 4;
    private const int Size = Target / Cohorts;
    private const int Seed = 2012;

    /// <summary>The term that is over, and a few weeks of the next one.</summary>
    private const int TaughtDays = 140;

    /// <summary>From the opening of a cohort to that of the next.</summary>
    private const int DaysBetween = 56;

    /// <summary>Nothing is loaded where there is a cohort already.</summary>
    /// <param name="trainees">Of the cohort that is taught, which is then the only one; null: the whole programme.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<Result<bool>> Load(int? trainees, CancellationToken ct)
    {
        var cohorts = await sender.Send(new ListCohorts(), ct);
        if (!cohorts.Succeeded(out var known) || known.Count > 0)
            return cohorts.Errors.Count > 0 ? Result<bool>.Refuse(cohorts.Errors) : false;

        Write(trainees, clock.Day(), ct);
        if (await diary.Run(ct) is { Count: > 0 } refused)
            return Result<bool>.Refuse(refused);
        if (await messages.AsUsual(ct) is { Count: > 0 } unruly)
            return Result<bool>.Refuse(unruly);
        clock.LetGo();
        return true;
    }

    private void Write(int? trainees, DateOnly today, CancellationToken ct)
    {
        var enrolment = new DemoEnrolment(hand, work);
        var opening = today.AddDays(-TaughtDays);
        SampleList? last = null;
        for (var number = 1; number < (trainees is null ? Cohorts : 2); number++)
        {
            var cohort = new DemoCohort(number, trainees ?? Size, opening);
            if (last is null)
                diary.On(cohort.Announced, () => Begin(ct), "a programme with its rules and its curriculum");
            last = new(cohort.Size, Seed + number - 1, cohort.FilingFrom, cohort.FilingTo) { After = last };
            enrolment.Enter(diary, cohort, last, ct);
            opening = opening.AddDays(DaysBetween);
        }
        taught.Enter(diary, today.AddDays(-TaughtDays), today, ct);
        if (trainees is null)
            WriteIntake(enrolment, new(Cohorts, Size, opening), last!, today, ct);
        diary.On(today, () => LockPassed(ct), "locking what can no longer be rechecked");
    }

    private void WriteIntake(
        DemoEnrolment enrolment,
        DemoCohort cohort,
        SampleList before,
        DateOnly today,
        CancellationToken ct
    )
    {
        var intake = new DemoIntake(hand, units, enrolment, cohort);
        var list = intake.List(before);
        intake.Enter(diary, list, ct);
        var choice = new DemoChoice(hand, cohort, OfficerSheet.GradesOf(list));
        new DemoSelection(hand, work, cohort, choice, new DemoReserve(hand, clock, cohort)).Enter(diary, today, ct);
    }

    private async Task<IReadOnlyList<Error>> Begin(CancellationToken ct)
    {
        var programme = new SetUpProgramme("DEMO", "Chương trình mô phỏng", "Demonstration programme", Target);
        if (await sender.Send(programme, ct) is { Errors: { Count: > 0 } unnamed })
            return unnamed;
        if (await sender.Send(new ApproveRuleSet("TCLLCT", 3, Version: 0), ct) is { Errors: { Count: > 0 } unruled })
            return unruled;
        if (await messages.OnlyIntoTheInbox(ct) is { Count: > 0 } unruly)
            return unruly;
        var shown = await sender.Send(DemoEnrolment.Curriculum, ct);
        if (!shown.Succeeded(out var curriculum))
            return shown.Errors;
        var (code, edition) = (curriculum.Summary.Code, curriculum.Summary.Edition);
        return (await sender.Send(new ApproveCurriculum(code, edition, curriculum.Version), ct)).Errors;
    }

    /// <summary>As it would have been locked hour by hour while the term went by.</summary>
    private async Task<IReadOnlyList<Error>> LockPassed(CancellationToken ct)
    {
        var started = await sender.Send(new StartRecurringWork("LockPassedSheetsHandler"), ct);
        if (started.Succeeded(out var id))
            await work.Finish(id, ct);
        return started.Errors;
    }
}

using MediatR;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Selection;
using Training.Application.Enrolment.Selection.Letters;
using Training.Application.Work.Contracts;

namespace Training.Web.Demo;

/// <summary>
/// The way of a made-up intake from files to seats: papers, doubts, interviews, a trial, the decision, letters to everybody, and
/// what became of seats that were given back since.
/// </summary>
internal sealed class DemoSelection(
    DemoHand hand,
    DemoWork work,
    DemoCohort cohort,
    DemoChoice choice,
    DemoReserve reserve
)
{
    private const string Lots = "Giải đặc biệt xổ số (mô phỏng): 48213";

    public void Enter(DemoDiary diary, DateOnly today, CancellationToken ct)
    {
        (int DaysAgo, Func<Task<IReadOnlyList<Error>>> Act, string Stage)[] steps =
        [
            (38, () => choice.CheckPapers(ct), "the papers of the applicants are looked through"),
            (36, () => choice.Settle(ct), "some doubts are settled"),
            (25, () => choice.Interview(ct), "interviews are scored"),
            (20, () => Rank(ct), "a trial of the selection"),
            (18, () => Decide(today.AddDays(-18), ct), "the selection is decided"),
            (17, () => Tell(ct), "letters to the applicants"),
            (10, () => reserve.LoseFirst(ct), "seats are given back and offered"),
            (9, () => reserve.GiveBack(2, ct), ""),
            (7, () => reserve.Answer(ct), ""),
            (5, () => reserve.Confirm(today.AddDays(-5), ct), ""),
            (3, () => reserve.Accept(ct), ""),
            (2, () => reserve.GiveBack(1, ct), ""),
        ];
        foreach (var (days, act, stage) in steps)
            diary.On(today.AddDays(-days), act, stage.Length > 0 ? stage : null);
    }

    private Task<IReadOnlyList<Error>> Rank(CancellationToken ct) => Do(new RunSelection(cohort.Code, Lots), ct);

    private async Task<IReadOnlyList<Error>> Decide(DateOnly day, CancellationToken ct)
    {
        var shown = await hand.Act(DemoPeople.Hr, new ShowSelection(cohort.Code), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        var act = new Act(day, cohort.Decided(3, day));
        return await Do(new DecideSelection(cohort.Code, view.Last!.Basis, act), ct);
    }

    private Task<IReadOnlyList<Error>> Tell(CancellationToken ct) => Do(new TellApplicants(cohort.Code), ct);

    /// <summary>With the background work that follows.</summary>
    private async Task<IReadOnlyList<Error>> Do(IRequest<Result<WorkId>> request, CancellationToken ct)
    {
        var asked = await hand.Act(DemoPeople.Hr, request, ct);
        if (asked.Succeeded(out var id))
            await work.Finish(id, ct);
        return asked.Errors;
    }
}

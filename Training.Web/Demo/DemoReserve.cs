using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Reserve;
using Training.Application.Enrolment.Selection;

namespace Training.Web.Demo;

/// <summary>
/// What becomes of seats that people give back: the first offer is accepted and confirmed by a decision, the second is declined,
/// the next on that list accepts, and the last waits for an answer.
/// </summary>
internal sealed class DemoReserve(DemoHand hand, DemoClock clock, DemoCohort cohort)
{
    /// <summary>Seats of these cells were given back.</summary>
    private readonly List<(string Unit, string Post, string Field)> _given = [];

    /// <summary>The first on a list no longer wants a seat, so that an offer has somebody to skip.</summary>
    public async Task<IReadOnlyList<Error>> LoseFirst(CancellationToken ct)
    {
        var shown = await hand.Act(DemoPeople.Hr, new ShowReserve(cohort.Code), ct);
        return shown.Succeeded(out var view)
            ? await Withdraw(Longest(view).Lines[0].Candidacy, "Đã có việc làm (mô phỏng)", ct)
            : shown.Errors;
    }

    /// <param name="seats">Each of another cell, those with the longest lists first.</param>
    /// <param name="ct">Cancelled when the program stops.</param>
    public async Task<IReadOnlyList<Error>> GiveBack(int seats, CancellationToken ct)
    {
        var shown = await hand.Act(DemoPeople.Hr, new ShowReserve(cohort.Code), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        var listed = await hand.Act(
            DemoPeople.Hr,
            new ListSelected(cohort.Code, SelectionOutcome.Admitted, Size: 500),
            ct
        );
        if (!listed.Succeeded(out var admitted))
            return listed.Errors;
        for (var seat = 0; seat < seats; seat++)
        {
            var cell = Longest(view);
            _given.Add(Key(cell));
            var holder = admitted.Items.Last(one => Of(one.Why.Seat!) == Key(cell));
            if (await Withdraw(holder.Candidacy, "Chuyển nơi ở theo gia đình (mô phỏng)", ct) is { Count: > 0 } refused)
                return refused;
        }
        return [];

        static (string, string, string) Of(NamedStanding seat) => (seat.Unit, seat.Post, seat.Field);
    }

    /// <summary>The first says yes, the second no.</summary>
    public Task<IReadOnlyList<Error>> Answer(CancellationToken ct) => Answer(cell => Key(cell) == _given[0], ct);

    /// <summary>Whoever was asked after the no says yes.</summary>
    public Task<IReadOnlyList<Error>> Accept(CancellationToken ct) => Answer(_ => true, ct);

    public async Task<IReadOnlyList<Error>> Confirm(DateOnly day, CancellationToken ct)
    {
        var confirm = new ConfirmOffers(cohort.Code, new Act(day, cohort.Decided(4, day)));
        return (await hand.Act(DemoPeople.Hr, confirm, ct)).Errors;
    }

    private async Task<IReadOnlyList<Error>> Answer(Predicate<ReserveOfCell> accepts, CancellationToken ct)
    {
        var shown = await hand.Act(DemoPeople.Hr, new ShowReserve(cohort.Code), ct);
        if (!shown.Succeeded(out var view))
            return shown.Errors;
        foreach (var cell in view.Cells)
        {
            foreach (var line in cell.Lines.Where(line => line.Offer is { State: OfferState.Open }))
            {
                var answer = new AnswerForPerson(line.Offer!.Id, accepts(cell));
                if ((await hand.Act(DemoPeople.Hr, answer, ct)).Errors is { Count: > 0 } refused)
                    return refused;
            }
        }
        return [];
    }

    private async Task<IReadOnlyList<Error>> Withdraw(CandidacyId who, string reason, CancellationToken ct)
    {
        var act = new Act(clock.Day(), Decision.None, reason);
        return (await hand.Act(DemoPeople.Hr, new WithdrawTrainees([who], act), ct)).Errors;
    }

    /// <summary>Of those of which no seat was given back yet.</summary>
    private ReserveOfCell Longest(ReserveView view) =>
        view.Cells.Where(cell => !_given.Contains(Key(cell))).MaxBy(cell => cell.Lines.Count)!;

    private static (string, string, string) Key(ReserveOfCell cell) => (cell.UnitName, cell.Post, cell.Field);
}

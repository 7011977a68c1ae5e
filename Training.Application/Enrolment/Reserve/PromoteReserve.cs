using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Selection;
using Training.Application.Timetable.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>A seat may have become free in a cohort. Asking once more makes no difference.</summary>
public sealed record SeatFreed(CohortId Cohort) : IDomainEvent;

/// <summary>Offers every seat of the cohort that nobody has and no offer holds to the next on its list, until the cohort opens.</summary>
[RunsIn(Lane.Enrolment)]
internal sealed class PromoteReserveHandler(
    IReserveDb db,
    ISelectionDb selections,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    SeatsLeft seats,
    Verdicts verdicts,
    IWorkingDays workingDays,
    IWorkQueue queue,
    TimeProvider clock
) : IWorkHandler<SeatFreed>
{
    /// <summary>Working days to answer in.</summary>
    internal const int DaysToAnswer = 5;

    public async Task<Result<Progress>> Handle(SeatFreed work, CancellationToken ct)
    {
        var cohort = (await cohorts.Find(work.Cohort, ct))!;
        await verdicts.TakeTurn(cohort.Id, ct); // of two who would see the same free seat one waits
        if (await selections.Frozen.LastOf(cohort.Id, ct) is not { } run || cohort.OpensOn <= clock.Day())
            return Progress.Complete;
        if (run.State == SelectionState.Admitting)
            return SelectionErrors.UnderWay; // whose seats are not all taken yet; asked again later

        await DropFallen(cohort.Id, ct);
        var free = (await seats.Of(cohort.Id, ct)).Where(cell => cell.Value > 0).ToDictionary();
        var promoted = Promotion.Of(free, await Lists(run, ct));
        if (promoted.Count == 0)
            return Progress.Complete;

        var now = clock.GetUtcNow();
        var lastDay = await workingDays.From(clock.Day(), DaysToAnswer, ct);
        foreach (var (entry, skipped) in promoted)
        {
            var offer = new Offer(OfferId.New(now), cohort.Id, entry, lastDay, now);
            db.Offers.Add(offer);
            db.SkippedReserves.AddRange(
                skipped.Select(one => new SkippedReserve(offer.Id, one.Entry.CandidacyId, one.Why!.Value))
            );
            await queue.Enqueue(new OfferMade(offer.Id), $"{offer.Id}", ct);
        }
        return Progress.Complete;
    }

    /// <summary>Offers to people who withdrew meanwhile hold no seat.</summary>
    private async Task DropFallen(CohortId cohort, CancellationToken ct)
    {
        var fallen = await db
            .Offers.Where(offer => offer.CohortId == cohort)
            .Where(offer => offer.State == OfferState.Open || offer.State == OfferState.Accepted)
            .Where(offer =>
                enrolment.Candidacies.Any(one => one.Id == offer.CandidacyId && one.State == CandidacyState.Withdrawn)
            )
            .ToListAsync(ct);
        fallen.ForEach(offer => offer.Fall());
    }

    private async Task<ILookup<QuotaKey, OnReserve>> Lists(SelectionRun run, CancellationToken ct)
    {
        var entries = await (
            from entry in selections.ReserveEntries.AsNoTracking()
            where entry.RunId == run.Id
            join candidacy in enrolment.Candidacies on entry.CandidacyId equals candidacy.Id
            orderby entry.Number
            select new { Entry = entry, candidacy.State }
        ).ToListAsync(ct);
        var offers = await db
            .Offers.AsNoTracking()
            .Where(offer => offer.CohortId == run.CohortId)
            .Where(offer =>
                offer.RunId == run.Id || offer.State == OfferState.Open || offer.State == OfferState.Accepted
            )
            .OrderBy(offer => offer.MadeAt)
            .Select(offer => new { offer.CandidacyId, offer.State })
            .ToListAsync(ct);
        var last = offers.GroupBy(offer => offer.CandidacyId).ToDictionary(own => own.Key, own => own.Last().State);
        return entries.ToLookup(
            one => one.Entry.Cell,
            one => new OnReserve(
                one.Entry,
                WhyNot(one.State, last.TryGetValue(one.Entry.CandidacyId, out var offer) ? offer : null)
            )
        );
    }

    /// <summary>Whoever said no, or nothing, had their turn.</summary>
    internal static SkipReason? WhyNot(CandidacyState state, OfferState? offer) =>
        state switch
        {
            CandidacyState.Withdrawn => SkipReason.Withdrew,
            not CandidacyState.Applied => SkipReason.Admitted,
            _ => offer switch
            {
                OfferState.Open or OfferState.Accepted => SkipReason.Offered,
                OfferState.Declined => SkipReason.Declined,
                OfferState.Expired => SkipReason.Expired,
                _ => null,
            },
        };
}

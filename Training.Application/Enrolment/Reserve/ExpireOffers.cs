using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>Offers that nobody answered in time end, and the seats go to the next; missed ticks are made up by the one after.</summary>
internal sealed record ExpireOffers;

[RunsIn(Lane.Enrolment)]
internal sealed class ExpireOffersHandler(IReserveDb db, IWorkQueue queue, TimeProvider clock)
    : IWorkHandler<ExpireOffers>
{
    private const int Portion = 200;

    public async Task<Result<Progress>> Handle(ExpireOffers work, CancellationToken ct)
    {
        var today = clock.Day();
        var late = await db
            .Offers.Where(offer => offer.State == OfferState.Open && offer.LastDay < today)
            .OrderBy(offer => offer.Id)
            .Take(Portion)
            .ToListAsync(ct);
        foreach (var offer in late)
        {
            offer.Expire();
            await queue.Enqueue(new SeatFreed(offer.CohortId), $"{offer.Id}", ct);
        }
        return late.Count < Portion ? Progress.Complete : new Progress(0, 1);
    }
}

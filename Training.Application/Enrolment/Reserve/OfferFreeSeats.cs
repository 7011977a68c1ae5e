using Training.Application.Cohorts.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Reserve;

/// <summary>
/// Offers the seats of a cohort that are free without anybody having withdrawn, such as those added to its quota. Answers the
/// work.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record OfferFreeSeats(string Cohort) : ICommand<WorkId>;

internal sealed class OfferFreeSeatsHandler(ICohortDirectory cohorts, IWorkQueue queue, TimeProvider clock)
    : IRequestHandler<OfferFreeSeats, Result<WorkId>>
{
    public async Task<Result<WorkId>> Handle(OfferFreeSeats command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        return await queue.Enqueue(new SeatFreed(cohort.Id), $"{cohort.Id}:{clock.GetUtcNow():O}", ct);
    }
}

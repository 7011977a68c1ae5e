using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Enrolment.Allocation;

/// <summary>Carries out an allocation.</summary>
/// <param name="Telling">When those who are seated are told; null: now.</param>
public sealed record FillClasses(AllocationId Allocation, SendingPlan? Telling = null);

[RunsIn(Lane.Enrolment)]
internal sealed class FillClassesHandler(
    IAllocationDb allocations,
    IEnrolmentDb db,
    IClassSeats seats,
    Acts acts,
    TimeProvider clock
) : IWorkHandler<FillClasses>
{
    /// <summary>Large enough to be quick, small enough that a manual enrolment in between does not wait long.</summary>
    internal const int Portion = 200;

    public async Task<Result<Progress>> Handle(FillClasses work, CancellationToken ct)
    {
        var allocation = await allocations.Allocations.SingleAsync(a => a.Id == work.Allocation, ct);
        var places = await allocations
            .AllocatedPlaces.Where(place => place.AllocationId == work.Allocation && place.Number > allocation.Done)
            .OrderBy(place => place.Number)
            .Take(Portion)
            .ToListAsync(ct);
        var candidacies = (await db.WithSpells([.. places.Select(p => p.CandidacyId)], ct)).ToDictionary(c => c.Id);
        var persons = candidacies.Values.Select(c => c.PersonId).ToList();
        var inClass = await db
            .Spells.Where(spell => spell.Until == null && persons.Contains(spell.PersonId))
            .Select(spell => spell.PersonId)
            .ToHashSetAsync(ct);

        var (seated, skipped) = (new List<Candidacy>(), 0);
        foreach (var place in places)
        {
            if (await Refusal(place, candidacies.GetValueOrDefault(place.CandidacyId)) is not { } refusal)
                continue;
            place.LeaveOut(refusal.Code);
            skipped++;
        }
        allocation.Advance(places.Count, skipped);
        await acts.Tell(seated, work.Telling, ct);
        return new Progress(allocation.Done, allocation.Total);

        async Task<Error?> Refusal(AllocatedPlace place, Candidacy? candidacy)
        {
            if (candidacy is not { State: CandidacyState.Applied or CandidacyState.Admitted })
                return candidacy is null ? EnrolmentErrors.Unknown : EnrolmentErrors.While(candidacy.State);
            if (inClass.Contains(candidacy.PersonId))
                return EnrolmentErrors.AlreadyInClass;

            var taken = await seats.Take(place.ClassId, 1, ct);
            if (taken.Errors is [var full, ..])
                return full;

            var enrolled = candidacy.Enrol(SpellId.New(clock.GetUtcNow()), place.ClassId, allocation.Act);
            if (enrolled.Errors is [var refusal, ..])
                return refusal;
            seated.Add(candidacy);
            return null;
        }
    }
}

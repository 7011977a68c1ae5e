using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>The seats of a quota that nobody has: whoever was admitted and has not withdrawn has one of them.</summary>
internal sealed class SeatsLeft(IEnrolmentDb enrolment, ISelectionDb db, IQuotas quotas, IPeopleDirectory people)
{
    /// <returns>Every cell of the quota; 0 where all seats are taken.</returns>
    public async Task<IReadOnlyDictionary<QuotaKey, int>> Of(CohortId cohort, CancellationToken ct)
    {
        var left = new Dictionary<QuotaKey, int>(await quotas.Of(cohort, ct));
        var cells = new QuotaCells(left.Keys);
        foreach (var one in await Holders(cohort).ToListAsync(ct))
        {
            var seat = one.Unit is { } unit ? new QuotaKey(unit, one.Post!, one.Field!) : null;
            seat ??= cells.Of(one.WantedUnit, one.WantedPost, one.Studied).FirstOrDefault(cell => left[cell] > 0);
            if (seat is not null && left.TryGetValue(seat, out var free) && free > 0)
                left[seat]--;
        }
        return left;
    }

    /// <summary>With the seat that a selection gave them; those admitted without one have one of what they applied for.</summary>
    private IQueryable<Holder> Holders(CohortId cohort) =>
        from candidacy in enrolment.Candidacies
        where candidacy.CohortId == cohort
        where candidacy.State != CandidacyState.Applied && candidacy.State != CandidacyState.Withdrawn
        join person in people.All on candidacy.PersonId equals person.Id
        from line in db
            .SelectionLines.Where(line => line.CandidacyId == candidacy.Id && line.SeatUnit != null)
            .Where(line => db.Frozen.Any(run => run.Id == line.RunId))
            .DefaultIfEmpty()
        orderby candidacy.Id
        select new Holder(
            line == null ? null : line.SeatUnit,
            line == null ? null : line.SeatPost,
            line == null ? null : line.SeatField,
            candidacy.Details.Unit,
            candidacy.Details.Post,
            person.FieldOfStudy
        );

    private sealed record Holder(
        UnitId? Unit,
        string? Post,
        string? Field,
        UnitId? WantedUnit,
        string? WantedPost,
        string? Studied
    );
}

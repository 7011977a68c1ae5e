namespace Training.Application.Cohorts;

/// <summary>All cohorts, the latest opening first.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ListCohorts : IQuery<IReadOnlyList<CohortLine>>;

public sealed record CohortLine(
    string Code,
    string NameVi,
    string NameEn,
    CohortState State,
    DateOnly FilingFrom,
    DateOnly FilingTo,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    int PlannedSize,
    int QuotaSeats,
    int Classes,
    int ClassSeats,
    int SeatsTaken,
    string? DecisionNumber
);

internal sealed class ListCohortsHandler(ICohortsDb db, TimeProvider clock)
    : IRequestHandler<ListCohorts, Result<IReadOnlyList<CohortLine>>>
{
    public async Task<Result<IReadOnlyList<CohortLine>>> Handle(ListCohorts query, CancellationToken ct)
    {
        var rows = await db
            .Cohorts.AsNoTracking()
            .OrderByDescending(cohort => cohort.OpensOn)
            .ThenBy(cohort => cohort.Code)
            .Select(cohort => new
            {
                cohort.Code,
                cohort.NameVi,
                cohort.NameEn,
                cohort.FilingFrom,
                cohort.FilingTo,
                cohort.OpensOn,
                cohort.ClosesOn,
                cohort.PlannedSize,
                Quota = cohort.Quotas.Sum(cell => cell.Seats),
                Classes = db.Classes.Count(c => c.CohortId == cohort.Id),
                Seats = db.Classes.Where(c => c.CohortId == cohort.Id).Sum(c => c.Capacity),
                Taken = db.Classes.Where(c => c.CohortId == cohort.Id).Sum(c => c.SeatsTaken),
                cohort.Decision.Number,
            })
            .ToListAsync(ct);

        return rows.ConvertAll(row => new CohortLine(
            row.Code,
            row.NameVi,
            row.NameEn,
            Cohort.StateOn(clock.Day(), row.FilingFrom, row.FilingTo, row.OpensOn, row.ClosesOn),
            row.FilingFrom,
            row.FilingTo,
            row.OpensOn,
            row.ClosesOn,
            row.PlannedSize,
            row.Quota,
            row.Classes,
            row.Seats,
            row.Taken,
            row.Number
        ));
    }
}

using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Cohorts;

/// <summary>A cohort with its quota matrix and its classes.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ShowCohort(string Code) : IQuery<CohortView>;

public sealed record CohortView(
    CohortId Id,
    string Code,
    CohortPlan Plan,
    CohortState State,
    IReadOnlyList<QuotaView> Quotas,
    IReadOnlyList<ClassSummary> Classes,
    RuleSetSummary? Rules,
    CurriculumSummary? Curriculum,
    int Version
)
{
    /// <summary>It has opened, and goes by its rules to the end.</summary>
    public bool RulesPinned => Rules is not null && State is (CohortState.Running or CohortState.Closed);

    /// <summary>It has opened, and teaches by its curriculum to the end.</summary>
    public bool CurriculumPinned => Curriculum is not null && State is (CohortState.Running or CohortState.Closed);

    public int QuotaSeats => Quotas.Sum(cell => cell.Seats);
    public int ClassSeats => Classes.Sum(@class => @class.Capacity);
    public int SeatsTaken => Classes.Sum(@class => @class.SeatsTaken);
}

/// <param name="Post">Code of the commune post.</param>
/// <param name="Field">Field of study; empty means any.</param>
public sealed record QuotaView(UnitId Unit, string UnitName, string Post, string Field, int Seats);

internal sealed class ShowCohortHandler(
    ICohortsDb db,
    ICohortDirectory directory,
    IUnitCatalogue units,
    IRuleSets rules,
    ICurricula curricula,
    IAccounts accounts,
    TimeProvider clock
) : IRequestHandler<ShowCohort, Result<CohortView>>
{
    public async Task<Result<CohortView>> Handle(ShowCohort query, CancellationToken ct)
    {
        var code = Code.Clean(query.Code);
        var found = await db.Cohorts.AsNoTracking().SingleOrDefaultAsync(cohort => cohort.Code == code, ct);
        if (found is not { } cohort)
            return CohortErrors.Unknown;

        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return new CohortView(
            cohort.Id,
            cohort.Code,
            PlanOf(cohort),
            cohort.StateOn(clock.Day()),
            [
                .. cohort
                    .Quotas.Select(cell => View(cell, names))
                    .OrderBy(cell => cell.UnitName, Vietnamese.Order)
                    .ThenBy(cell => cell.Post, StringComparer.Ordinal),
            ],
            await Classes(cohort.Id, ct),
            (await rules.All(ct)).FirstOrDefault(known => known.Id == cohort.RuleSet),
            (await curricula.All(ct)).FirstOrDefault(known => known.Id == cohort.Curriculum),
            cohort.Version
        );
    }

    private async Task<List<ClassSummary>> Classes(CohortId cohort, CancellationToken ct)
    {
        var classes = await directory.Classes(cohort, ct);
        var advisers = await accounts.Find([.. classes.Select(@class => @class.Adviser).OfType<UserId>()], ct);
        return
        [
            .. classes.Select(@class =>
                @class.Adviser is { } adviser
                    ? @class with
                    {
                        AdviserName = advisers.GetValueOrDefault(adviser)?.Name,
                    }
                    : @class
            ),
        ];
    }

    private static QuotaView View(QuotaCell cell, Dictionary<UnitId, string> names) =>
        new(cell.Unit, names.GetValueOrDefault(cell.Unit, ""), cell.Post, cell.Field, cell.Seats);

    private static CohortPlan PlanOf(Cohort cohort) =>
        new()
        {
            NameVi = cohort.NameVi,
            NameEn = cohort.NameEn,
            PlannedSize = cohort.PlannedSize,
            FilingFrom = cohort.FilingFrom,
            FilingTo = cohort.FilingTo,
            OpensOn = cohort.OpensOn,
            ClosesOn = cohort.ClosesOn,
            Decision = cohort.Decision,
            RuleSet = cohort.RuleSet,
            Curriculum = cohort.Curriculum,
        };
}

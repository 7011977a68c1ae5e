namespace Training.Application.Cohorts;

/// <summary>The programme with what its cohorts plan together; refused while none is set up.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ShowProgramme : IQuery<ProgrammeView>;

/// <param name="Planned">Planned sizes of all cohorts together; more than the target is allowed, people drop out.</param>
public sealed record ProgrammeView(string Code, string NameVi, string NameEn, int Target, int Planned, int Version);

internal sealed class ShowProgrammeHandler(ICohortsDb db) : IRequestHandler<ShowProgramme, Result<ProgrammeView>>
{
    public async Task<Result<ProgrammeView>> Handle(ShowProgramme query, CancellationToken ct)
    {
        var view = await db
            .Programmes.OrderBy(programme => programme.Code)
            .Select(programme => new ProgrammeView(
                programme.Code,
                programme.NameVi,
                programme.NameEn,
                programme.Target,
                db.Cohorts.Where(cohort => cohort.ProgrammeId == programme.Id).Sum(cohort => cohort.PlannedSize),
                programme.Version
            ))
            .FirstOrDefaultAsync(ct);
        return view is null ? CohortErrors.ProgrammeUnknown : view;
    }
}

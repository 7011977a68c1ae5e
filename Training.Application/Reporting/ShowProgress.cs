using Training.Application.Cohorts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Reporting;

/// <summary>How far the programme is from its target: everybody in all cohorts, by where they stand.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record ShowProgress : IQuery<ProgrammeProgress>;

/// <param name="Target">Null while no programme is set up.</param>
public sealed record ProgrammeProgress(
    string NameVi,
    string NameEn,
    int? Target,
    IReadOnlyDictionary<CandidacyState, int> People
)
{
    /// <summary>Those who count towards the target while they stay.</summary>
    public int Counted => In(CandidacyState.Enrolled) + In(CandidacyState.OnLeave) + In(CandidacyState.Admitted);

    public int Missing => Math.Max(0, (Target ?? 0) - Counted);

    public int In(CandidacyState state) => People.GetValueOrDefault(state);
}

internal sealed class ShowProgressHandler(ICohortsDb cohorts, IEnrolmentDb enrolment)
    : IRequestHandler<ShowProgress, Result<ProgrammeProgress>>
{
    public async Task<Result<ProgrammeProgress>> Handle(ShowProgress query, CancellationToken ct)
    {
        var programme = await cohorts.Programmes.AsNoTracking().OrderBy(p => p.Code).FirstOrDefaultAsync(ct);
        var counts = await enrolment
            .Candidacies.GroupBy(candidacy => candidacy.State)
            .Select(state => new { state.Key, Count = state.Select(c => c.PersonId).Distinct().Count() })
            .ToDictionaryAsync(state => state.Key, state => state.Count, ct);

        return new ProgrammeProgress(programme?.NameVi ?? "", programme?.NameEn ?? "", programme?.Target, counts);
    }
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Files;

namespace Training.Application.Enrolment.Scoring;

/// <summary>What applications still lack before a selection: documents and scores.</summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Of">As many as a page shows.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ListReadiness(string Cohort, IReadOnlyList<CandidacyId> Of) : IQuery<ReadinessList>;

/// <param name="Terms">Null while no scoring plan is in force.</param>
/// <param name="Checked">Files are checked for documents.</param>
/// <param name="WithGaps">Those whose file has a gap.</param>
/// <param name="Totals">Of each, where a scoring plan is in force.</param>
public sealed record ReadinessList(
    ScoringTerms? Terms,
    bool Checked,
    IReadOnlySet<CandidacyId> WithGaps,
    IReadOnlyDictionary<CandidacyId, TotalScore> Totals
);

internal sealed class ListReadinessHandler(
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    ApplicantScores scores,
    WholeFiles whole
) : IRequestHandler<ListReadiness, Result<ReadinessList>>
{
    public async Task<Result<ReadinessList>> Handle(ListReadiness query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var among = enrolment.Candidacies.Where(one => one.CohortId == cohort.Id && query.Of.Contains(one.Id));
        var plan = await scores.PlanOf(cohort.Id, ct);
        var check = await whole.CheckOf(cohort.Id, ct);
        return new ReadinessList(
            plan?.Terms,
            check is not null,
            check is null ? [] : await whole.WithGaps(among, check).Select(one => one.Id).ToHashSetAsync(ct),
            plan is null
                ? []
                : (await scores.Of(among, plan.Terms, ct)).ToDictionary(
                    one => one.Id,
                    one => plan.Terms.Total(one.Scores)
                )
        );
    }
}

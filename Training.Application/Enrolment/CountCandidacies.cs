using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>How many people of a cohort stand where, by receiving unit and post; one grouped query.</summary>
[Requires(Permission.ViewCohorts)]
public sealed record CountCandidacies(CohortId Cohort) : IQuery<CandidacyCounts>;

/// <param name="BySelection">Only a selection admits, so who applied has no claim to a seat.</param>
public sealed record CandidacyCounts(IReadOnlyList<CandidacyCount> Lines, bool BySelection)
{
    public int All => Lines.Sum(line => line.People);

    /// <summary>Those with a claim to a seat and none yet.</summary>
    public int WithoutClass => In(CandidacyState.Admitted) + (BySelection ? 0 : In(CandidacyState.Applied));

    /// <summary>Admitted, and whatever follows from it while they stay.</summary>
    public int Taken => In(CandidacyState.Admitted, CandidacyState.Enrolled, CandidacyState.OnLeave);

    public int In(params IReadOnlyList<CandidacyState> states) =>
        Lines.Where(line => states.Contains(line.State)).Sum(line => line.People);

    public CandidacyCounts Of(UnitId unit) => this with { Lines = [.. Lines.Where(line => line.Unit == unit)] };

    public CandidacyCounts Of(string post) => this with { Lines = [.. Lines.Where(line => line.Post == post)] };
}

public sealed record CandidacyCount(UnitId? Unit, string? Post, CandidacyState State, int People);

internal sealed class CountCandidaciesHandler(IEnrolmentDb db, IEligibilityDb eligibility)
    : IRequestHandler<CountCandidacies, Result<CandidacyCounts>>
{
    public async Task<Result<CandidacyCounts>> Handle(CountCandidacies query, CancellationToken ct)
    {
        var lines = await db
            .Candidacies.Where(candidacy => candidacy.CohortId == query.Cohort)
            .GroupBy(candidacy => new
            {
                candidacy.Details.Unit,
                candidacy.Details.Post,
                candidacy.State,
            })
            .Select(group => new CandidacyCount(group.Key.Unit, group.Key.Post, group.Key.State, group.Count()))
            .ToListAsync(ct);
        return new CandidacyCounts(lines, await eligibility.Policies.InForceOf(query.Cohort, ct) is not null);
    }
}

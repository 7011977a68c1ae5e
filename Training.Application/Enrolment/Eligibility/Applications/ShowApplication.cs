using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Eligibility.Applications;

/// <summary>One application to a cohort, with its verdict line by line and what HR found.</summary>
[Requires(Permission.ViewEveryone)]
public sealed record ShowApplication(string Cohort, CandidacyId Id) : IQuery<ApplicationView>;

/// <param name="HasPolicy">A policy is in force, so without a verdict one is on its way.</param>
public sealed record ApplicationView(
    CohortSummary Cohort,
    CandidacyId Id,
    PersonId Person,
    string FullName,
    PartialDate Birth,
    CandidacyDetails Details,
    string? Unit,
    CandidacyState State,
    int Version,
    bool HasPolicy,
    VerdictView? Verdict
);

/// <param name="Policy">The number of the edition.</param>
/// <param name="Path">The path that is met, or the open one that lacks least; null for none, or where it is hidden.</param>
/// <param name="FrozenAt">Since when a decision rests on it.</param>
/// <param name="Findings">By the key of the condition.</param>
public sealed record VerdictView(
    int Policy,
    EligibilityOutcome Outcome,
    string? Path,
    DateTimeOffset JudgedAt,
    DateTimeOffset? FrozenAt,
    IReadOnlyList<PathView> Paths,
    IReadOnlyDictionary<string, FindingView> Findings
);

public sealed record FindingView(bool Met, string Reason, string By, DateTimeOffset At);

internal sealed class ShowApplicationHandler(
    IEligibilityDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IUnitCatalogue units,
    AnswerVault vault,
    IActor actor
) : IRequestHandler<ShowApplication, Result<ApplicationView>>
{
    public async Task<Result<ApplicationView>> Handle(ShowApplication query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        var found = await (
            from candidacy in enrolment.Candidacies.AsNoTracking()
            where candidacy.CohortId == cohort.Id && candidacy.Id == query.Id
            join person in people.All on candidacy.PersonId equals person.Id
            select new
            {
                Candidacy = candidacy,
                person.FullName,
                person.Birth,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is not { Candidacy: { } file })
            return EnrolmentErrors.Unknown;

        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        return new ApplicationView(
            cohort,
            file.Id,
            file.PersonId,
            found.FullName,
            found.Birth,
            file.Details,
            file.Details.Unit is { } unit ? names.GetValueOrDefault(unit) : null,
            file.State,
            file.Version,
            await db.Policies.AsNoTracking().InForceOf(cohort.Id, ct) is not null,
            await Verdict(file.Id, ct)
        );
    }

    private async Task<VerdictView?> Verdict(CandidacyId id, CancellationToken ct)
    {
        if (await db.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.CandidacyId == id, ct) is not { } verdict)
            return null;

        var policy = await db
            .Policies.AsNoTracking()
            .SingleAsync(p => p.CohortId == verdict.CohortId && p.Number == verdict.Policy, ct);
        var paths = PathView.Of(policy.Content, vault.Open(verdict), actor.Has(Permission.ViewSensitiveData));
        var findings = await db
            .Findings.Where(finding => finding.CandidacyId == id)
            .ToDictionaryAsync(
                finding => finding.Condition,
                finding => new FindingView(finding.Met, finding.Reason, finding.By, finding.At),
                ct
            );
        return new VerdictView(
            verdict.Policy,
            verdict.Outcome,
            paths.FirstOrDefault(path => path.Path.Code == verdict.Path) is { State: not null } ? verdict.Path : null,
            verdict.JudgedAt,
            verdict.FrozenAt,
            paths,
            findings
        );
    }
}

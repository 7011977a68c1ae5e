using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;

namespace Training.Application.Enrolment.Files;

/// <summary>
/// Records what was found in files, each document by itself: of two who look at the same the second is told of the first.
/// Answers what became of each, in their order.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record CheckDocuments(string Cohort, IReadOnlyList<DocumentFinding> Findings)
    : ICommand<IReadOnlyList<FindingOutcome>>
{
    public const int MostFindings = 2000;
}

/// <param name="Document">The code of a document of the cohort.</param>
/// <param name="Read">The version that was seen; 0: nobody had looked.</param>
/// <param name="Reason">Why it is rejected.</param>
public sealed record DocumentFinding(
    CandidacyId Candidacy,
    string Document,
    int Read,
    DocumentState State,
    string? Reason = null
);

public enum FindingResult
{
    /// <summary>It stands so, now or already.</summary>
    Saved,

    /// <summary>Somebody found something else since it was read; theirs stands.</summary>
    Conflict,
    Refused,
}

/// <param name="Stands">What stands now.</param>
/// <param name="By">Who found it; null while nobody looked.</param>
/// <param name="Refusal">Null unless refused.</param>
public sealed record FindingOutcome(
    DocumentFinding Finding,
    FindingResult Result,
    DocumentState Stands,
    string? By = null,
    Error? Refusal = null
);

internal sealed class CheckDocumentsRules : AbstractValidator<CheckDocuments>
{
    public CheckDocumentsRules() =>
        RuleFor(command => command.Findings)
            .Must(findings => findings.Count <= CheckDocuments.MostFindings)
            .WithErrorCode("documents.too_many_findings");
}

internal sealed class CheckDocumentsHandler(
    IFilesDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    SelectionFreeze freeze,
    IActor actor,
    TimeProvider clock
) : IRequestHandler<CheckDocuments, Result<IReadOnlyList<FindingOutcome>>>
{
    private const int LongestReason = 300;

    public async Task<Result<IReadOnlyList<FindingOutcome>>> Handle(CheckDocuments command, CancellationToken ct)
    {
        if (await cohorts.FindByCode(command.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await freeze.WhyNot(cohort.Id, ct) is { } frozen)
            return frozen;
        if (
            await db.FileChecks.AsNoTracking().SingleOrDefaultAsync(one => one.CohortId == cohort.Id, ct)
            is not { } list
        )
        {
            return FileErrors.NotSetUp;
        }

        var ids = command.Findings.Select(one => one.Candidacy).Distinct().ToList();
        var applicants = await enrolment
            .Candidacies.AsNoTracking()
            .Where(one => one.CohortId == cohort.Id && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, ct);
        var checks = (await db.DocumentChecks.Where(one => ids.Contains(one.CandidacyId)).ToListAsync(ct)).ToDictionary(
            one => (one.CandidacyId, one.Document)
        );
        return command.Findings.Select(finding => Take(finding, list, applicants, checks)).ToList();
    }

    private FindingOutcome Take(
        DocumentFinding finding,
        FileCheck list,
        Dictionary<CandidacyId, Candidacy> applicants,
        Dictionary<(CandidacyId, string), DocumentCheck> checks
    )
    {
        var key = (finding.Candidacy, finding.Document);
        var check = checks.GetValueOrDefault(key);
        var found = finding with { Reason = Vietnamese.Clean(finding.Reason ?? "") };
        var outcome = new FindingOutcome(found, FindingResult.Saved, check?.State ?? default, check?.CheckedBy);
        if (!applicants.TryGetValue(finding.Candidacy, out var applicant))
            return outcome with { Result = FindingResult.Refused, Refusal = FileErrors.FindingUnknown };
        if (Refusal(found, list, applicant) is { } refusal)
            return outcome with { Result = FindingResult.Refused, Refusal = refusal };
        if (found.State == outcome.Stands && (found.State != DocumentState.Rejected || found.Reason == check?.Reason))
            return outcome;
        if (found.Read != (check?.Version ?? 0))
            return outcome with { Result = FindingResult.Conflict };

        if (check is null)
        {
            checks[key] = check = new(finding.Candidacy, finding.Document, applicant.PersonId, list.CohortId);
            db.DocumentChecks.Add(check);
        }
        check.Find(found.State, found.Reason, actor.Name, clock.GetUtcNow());
        return outcome with { Stands = check.State, By = check.CheckedBy };
    }

    private static Error? Refusal(DocumentFinding finding, FileCheck list, Candidacy applicant) =>
        list.Documents.All(document => document.Code != finding.Document) ? FileErrors.FindingUnknown
        : applicant.State != CandidacyState.Applied ? FileErrors.Decided
        : finding.State != DocumentState.Rejected ? null
        : finding.Reason is null or "" ? FileErrors.ReasonMissing
        : finding.Reason.Length > LongestReason ? FileErrors.ReasonTooLong.With("longest", LongestReason)
        : null;
}

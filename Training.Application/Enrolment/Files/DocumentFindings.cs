using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Files;

/// <summary>Writes down what somebody found in files; whether it may be changed at all is for whoever calls.</summary>
internal sealed class DocumentFindings(IFilesDb db, IEnrolmentDb enrolment, IActor actor, TimeProvider clock)
{
    private const int LongestReason = 300;

    /// <summary>Answers in the order of the findings, and writes what was found otherwise than it stood.</summary>
    /// <param name="list">What the files of the cohort are checked for.</param>
    public async Task<IReadOnlyList<FindingOutcome>> Write(
        FileCheck list,
        IReadOnlyList<DocumentFinding> findings,
        CancellationToken ct
    )
    {
        var ids = findings.Select(one => one.Candidacy).Distinct().ToList();
        var applicants = await enrolment
            .Candidacies.AsNoTracking()
            .Where(one => one.CohortId == list.CohortId && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, ct);
        var checks = (await db.DocumentChecks.Where(one => ids.Contains(one.CandidacyId)).ToListAsync(ct)).ToDictionary(
            one => (one.CandidacyId, one.Document)
        );
        return [.. findings.Select(finding => Take(finding, list, applicants, checks))];
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

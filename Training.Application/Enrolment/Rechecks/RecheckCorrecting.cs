using System.Globalization;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>
/// Puts right what an upheld case says of its one application, though a decision rests on it: by the same rules as before the
/// decision. To be asked in the cohort's turn.
/// </summary>
internal sealed class RecheckCorrecting(
    ApplicantScores plans,
    ScoreDecisions scores,
    IEligibilityDb eligibility,
    AnswerVault vault,
    SettledConditions conditions,
    WholeFiles lists,
    IFilesDb files,
    DocumentFindings documents,
    RecheckOwners owners,
    IActor actor
)
{
    /// <summary>Answers what was put right; refused as a whole.</summary>
    public async Task<Result<IReadOnlyList<Correction>>> Carry(
        Candidacy file,
        WantedCorrections wanted,
        CancellationToken ct
    )
    {
        if (!wanted.AreOf(file.Id))
            return RecheckErrors.OtherApplication;

        var done = new List<Correction>();
        var refusal =
            await Scores(file, wanted.Scores, done, ct)
            ?? await Conditions(file, wanted.Conditions, done, ct)
            ?? await Documents(file, wanted.Documents, done, ct);
        return refusal is null ? done : refusal;
    }

    private async Task<Error?> Scores(
        Candidacy file,
        IReadOnlyList<ScoreCell> wanted,
        List<Correction> done,
        CancellationToken ct
    )
    {
        if (wanted.Count == 0)
            return null;
        if (await plans.PlanOf(file.CohortId, ct) is not { } plan)
            return ScoringErrors.NoPlan;

        var outcomes = await scores.Write(file.CohortId, plan.Terms, wanted, workbook: null, ct);
        foreach (var outcome in outcomes)
        {
            if (outcome.Change == ScoreChange.Conflict)
                return Error.Stale;
            if (outcome.Refusal is { } refusal)
                return refusal;
            if (!outcome.IsWritten)
                continue;

            var column = plan.Terms.Column(outcome.Cell.Column)!;
            if (outcome.By == actor.Name)
                return await OwnScore(column, outcomes, ct);
            TypedScore.Read(outcome.Cell.Text, column).Succeeded(out var after);
            done.Add(new(CorrectionKind.Score, column.Code, Plain(outcome.Before), Plain(after)));
        }
        return null;
    }

    /// <summary>Nobody answers alone about what they entered themselves (P20).</summary>
    private async Task<Error> OwnScore(
        ScoreColumn column,
        IReadOnlyList<ScoreOutcomeOfCell> outcomes,
        CancellationToken ct
    )
    {
        var entered = outcomes.Where(outcome => outcome.IsWritten).Select(outcome => outcome.By).ToHashSet();
        var others = (await owners.All(ct)).Select(owner => owner.Name).Where(name => !entered.Contains(name)).ToList();
        var error = others.Count > 0 ? RecheckErrors.OwnScore : RecheckErrors.NobodyElse;
        return error
            .With("column", new InBothLanguages(column.NameVi, column.NameEn))
            .With("others", string.Join(", ", others));
    }

    private async Task<Error?> Conditions(
        Candidacy file,
        IReadOnlyList<ConditionFinding> wanted,
        List<Correction> done,
        CancellationToken ct
    )
    {
        if (wanted.Count == 0)
            return null;

        var verdict = await eligibility.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.CandidacyId == file.Id, ct);
        var answers = verdict is null ? new Dictionary<string, Answer>() : vault.Open(verdict);
        foreach (var one in wanted)
        {
            var before = answers.TryGetValue(one.Condition, out var answer) ? $"{answer.State}" : "";
            var after =
                one.Met is not { } met ? ""
                : met ? nameof(ConditionState.Met)
                : nameof(ConditionState.NotMet);
            if (before == after)
                continue;
            if (await conditions.Say(file, one.Condition, one.Met, one.Reason, ct) is { } refusal)
                return refusal;
            done.Add(new(CorrectionKind.Condition, one.Condition, before, after, Vietnamese.Clean(one.Reason)));
        }
        return null;
    }

    private async Task<Error?> Documents(
        Candidacy file,
        IReadOnlyList<DocumentFinding> wanted,
        List<Correction> done,
        CancellationToken ct
    )
    {
        if (wanted.Count == 0)
            return null;
        if (await lists.CheckOf(file.CohortId, ct) is not { } list)
            return FileErrors.NotSetUp;

        var before = await files
            .DocumentChecks.AsNoTracking()
            .Where(check => check.CandidacyId == file.Id)
            .ToDictionaryAsync(check => check.Document, check => (check.State, check.Reason), ct);
        foreach (var outcome in await documents.Write(list, wanted, ct))
        {
            if (outcome.Result == FindingResult.Conflict)
                return Error.Stale;
            if (outcome.Refusal is { } refusal)
                return refusal;

            var (code, after) = (outcome.Finding.Document, outcome.Finding.State);
            var reason = after == DocumentState.Rejected ? outcome.Finding.Reason : null;
            var stood = before.GetValueOrDefault(code);
            if (stood != (after, reason))
                done.Add(new(CorrectionKind.Document, code, $"{stood.State}", $"{after}", reason));
        }
        return null;
    }

    private static string Plain(ScoreValue value) =>
        value.Absent ? "V" : value.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}

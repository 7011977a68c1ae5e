namespace Training.Application.Enrolment.Eligibility;

/// <summary>Writes down what HR concluded about a condition; whether it may be changed at all is for whoever calls.</summary>
internal sealed class SettledConditions(IEligibilityDb db, IActor actor, TimeProvider clock)
{
    /// <param name="condition">Its key, as the verdict names it.</param>
    /// <param name="met">Null takes the finding back.</param>
    /// <returns>Why it cannot be settled so; null: it is written, and the verdict is to be judged again.</returns>
    public async Task<Error?> Say(Candidacy file, string condition, bool? met, string reason, CancellationToken ct)
    {
        if (await db.Policies.AsNoTracking().InForceOf(file.CohortId, ct) is not { } policy)
            return PolicyErrors.NoneInForce;
        if (policy.Content.All.FirstOrDefault(asked => asked.Key() == condition) is not { } known)
            return PolicyErrors.ConditionGone;
        if (!known.MaySettle)
            return PolicyErrors.CorrectTheFile;

        var finding = await db.Findings.SingleOrDefaultAsync(
            one => one.CandidacyId == file.Id && one.Condition == condition,
            ct
        );
        if (met is { } said)
        {
            if (finding is null)
                db.Findings.Add(finding = new Finding(file, condition));
            finding.Say(said, Vietnamese.Clean(reason), actor.Name, clock.GetUtcNow());
        }
        else if (finding is not null)
        {
            db.Findings.Remove(finding);
        }
        file.Examined();
        return null;
    }
}

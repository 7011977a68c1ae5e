using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>Reads the verdicts that cases keep, so that what was decided by can be shown after it was judged again.</summary>
internal sealed class KeptVerdicts(IRecheckDb db, IEligibilityDb eligibility, AnswerVault vault)
{
    /// <returns>Null: the case left the verdict alone.</returns>
    public async Task<VerdictBefore?> Of(Recheck recheck, bool seesSensitive, CancellationToken ct)
    {
        if (recheck is not { Before: { } before, VerdictBefore: { } answers })
            return null;

        var policy = await eligibility
            .Policies.AsNoTracking()
            .SingleAsync(one => one.CohortId == recheck.CohortId && one.Number == before.Policy, ct);
        return new(
            before.Policy,
            before.Outcome,
            PathView.Of(policy.Content, vault.Open(answers, Recheck.PlaceOf(recheck.Id)), seesSensitive)
        );
    }

    /// <summary>By what one selection was decided about an application.</summary>
    /// <returns>Null: by the verdict that stands.</returns>
    public async Task<VerdictBefore?> DecidedBy(
        CandidacyId application,
        int selection,
        bool seesSensitive,
        CancellationToken ct
    )
    {
        var upheld = await db
            .Rechecks.AsNoTracking()
            .Where(one => one.CandidacyId == application && one.State == RecheckState.Upheld)
            .OrderBy(one => one.ClosedAt)
            .ToListAsync(ct);
        return upheld.Find(one => one.Before?.Selection == selection) is { } first
            ? await Of(first, seesSensitive, ct)
            : null;
    }
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Eligibility;

namespace Training.Application.Enrolment.Selection;

/// <summary>What a decided selection rests on stays as it is, of the whole cohort: the others wait on its reserve lists.</summary>
internal sealed class SelectionFreeze(ISelectionDb db, Verdicts verdicts)
{
    /// <summary>
    /// To be asked by whoever changes what a selection is made from, in the transaction that changes it. Takes the cohort's
    /// turn, so that no selection is carried out between the question and the change.
    /// </summary>
    /// <returns>Why it cannot be changed; null: it can.</returns>
    public async Task<Error?> WhyNot(CohortId cohort, CancellationToken ct)
    {
        await verdicts.TakeTurn(cohort, ct);
        return await Holds(cohort, ct) ? SelectionErrors.Frozen : null;
    }

    public Task<bool> Holds(CohortId cohort, CancellationToken ct) =>
        db.Frozen.AnyAsync(run => run.CohortId == cohort, ct);
}

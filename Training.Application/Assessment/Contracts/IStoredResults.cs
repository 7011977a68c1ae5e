using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Contracts;

/// <summary>What is kept of results, for whoever changes what they were computed from.</summary>
public interface IStoredResults
{
    /// <summary>
    /// The cohort goes by another curriculum or other rules: what was kept goes in the same transaction, and is computed
    /// again in the background.
    /// </summary>
    /// <param name="code">Of the cohort, as the work's subject.</param>
    Task Renew(CohortId cohort, string code, CancellationToken ct);

    /// <summary>The same of one person in a class.</summary>
    Task Renew(ClassSummary place, PersonId person, CancellationToken ct);
}

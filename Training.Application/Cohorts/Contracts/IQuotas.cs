using Training.Application.People.Contracts;

namespace Training.Application.Cohorts.Contracts;

/// <summary>Which seats are meant: those of a receiving unit, for a post, of a field of study where one is set (REC-04).</summary>
/// <param name="Post">Code of the commune post.</param>
/// <param name="Field">Field of study; empty means any.</param>
public sealed record QuotaKey(UnitId Unit, string Post, string Field);

/// <summary>The quota matrix as other modules read it.</summary>
public interface IQuotas
{
    /// <summary>The seats of every cell of a cohort; cells without seats are left out.</summary>
    Task<IReadOnlyDictionary<QuotaKey, int>> Of(CohortId cohort, CancellationToken ct);
}

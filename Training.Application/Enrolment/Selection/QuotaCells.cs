using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>Finds the cells of a quota matrix in which somebody competes.</summary>
internal sealed class QuotaCells(IEnumerable<QuotaKey> cells)
{
    /// <summary>Two may be written differently and mean the same field.</summary>
    private readonly ILookup<(UnitId, string, string), QuotaKey> _cells = cells
        .OrderBy(cell => cell.Field, StringComparer.Ordinal)
        .ToLookup(cell => (cell.Unit, cell.Post, Vietnamese.Fold(cell.Field)));

    /// <summary>Seats of their own field first, then those of any (REC-04); none where the quota has none for them.</summary>
    public IReadOnlyList<QuotaKey> Of(UnitId? unit, string? post, string? field) =>
        unit is { } wanted && post is not null
            ? [.. new[] { Vietnamese.Fold(field ?? ""), "" }.Distinct().SelectMany(own => _cells[(wanted, post, own)])]
            : [];
}

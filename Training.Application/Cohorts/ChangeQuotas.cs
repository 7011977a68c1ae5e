using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Cohorts;

/// <summary>
/// Sets cells of the quota matrix of a cohort and leaves those not named; 0 seats takes a cell away.
/// Refused with the sums when the quotas together would be more than the planned size. Answers the new version.
/// </summary>
[Requires(Permission.EditCohorts)]
public sealed record ChangeQuotas(string Code, IReadOnlyList<QuotaSeats> Cells, int Version) : ICommand<int>;

/// <param name="Post">Code of the commune post.</param>
/// <param name="Field">Field of study; null or empty means any.</param>
/// <param name="Seats">0 to 1,000.</param>
public sealed record QuotaSeats(UnitId Unit, string Post, string? Field, int Seats);

internal sealed class QuotaSeatsRules : AbstractValidator<QuotaSeats>
{
    public QuotaSeatsRules()
    {
        RuleFor(cell => cell.Unit).NotEmpty().WithErrorCode("cohorts.unit_missing");
        RuleFor(cell => cell.Post).NotEmpty().WithErrorCode("cohorts.post_missing");
        RuleFor(cell => cell.Post).MaximumLength(60).WithErrorCode("cohorts.post_missing");
        RuleFor(cell => cell.Field).MaximumLength(120).WithErrorCode("cohorts.field_too_long");
        RuleFor(cell => cell.Seats).InclusiveBetween(0, QuotaCell.MaxSeats).WithErrorCode("cohorts.seats_out_of_range");
    }

    /// <summary>The cells by what they mean; of two that mean the same the last counts.</summary>
    public static Dictionary<QuotaKey, int> ByKey(IReadOnlyList<QuotaSeats> cells) =>
        cells
            .GroupBy(cell => new QuotaKey(cell.Unit, cell.Post.Trim(), Vietnamese.Clean(cell.Field ?? "")))
            .ToDictionary(same => same.Key, same => same.Last().Seats);
}

internal sealed class ChangeQuotasRules : AbstractValidator<ChangeQuotas>
{
    public ChangeQuotasRules() => RuleForEach(command => command.Cells).SetValidator(new QuotaSeatsRules());
}

internal sealed class ChangeQuotasHandler(ICohortsDb db, IUnitCatalogue units)
    : IRequestHandler<ChangeQuotas, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeQuotas command, CancellationToken ct)
    {
        if (await db.CohortByCode(command.Code, ct) is not { } cohort)
            return CohortErrors.Unknown;
        if (cohort.Version != command.Version)
            return Error.Stale;

        var known = (await units.All(ct)).Select(unit => unit.Id).ToHashSet();
        if (command.Cells.Any(cell => !known.Contains(cell.Unit)))
            return CohortErrors.UnitUnknown;

        var changed = cohort.ChangeQuotas(QuotaSeatsRules.ByKey(command.Cells));
        return changed.Succeeded(out _) ? cohort.Version : Result<int>.Refuse(changed.Errors);
    }
}

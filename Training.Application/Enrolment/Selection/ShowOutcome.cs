using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>What the last selection that looked at an application says of it. Refused where none did.</summary>
[Requires(Permission.ViewEveryone)]
public sealed record ShowOutcome(CandidacyId Application) : IQuery<SelectedOutcome>;

/// <param name="Number">Of the selection within its cohort.</param>
/// <param name="IsOld">It was made from something that is no longer so.</param>
public sealed record SelectedOutcome(int Number, SelectionState State, bool IsOld, SelectionReason Why);

internal sealed class ShowOutcomeHandler(ISelectionDb db, SelectionReasons reasons)
    : IRequestHandler<ShowOutcome, Result<SelectedOutcome>>
{
    public async Task<Result<SelectedOutcome>> Handle(ShowOutcome query, CancellationToken ct)
    {
        var found = await (
            from line in db.SelectionLines.AsNoTracking()
            where line.CandidacyId == query.Application
            join run in db.Whole.AsNoTracking() on line.RunId equals run.Id
            orderby run.Number descending
            select new { Line = line, Run = run }
        ).FirstOrDefaultAsync(ct);
        return found is null
            ? SelectionErrors.Unknown
            : new SelectedOutcome(
                found.Run.Number,
                found.Run.State,
                found.Run.IsOld,
                (await reasons.Of(found.Run, ct))(found.Line)
            );
    }
}

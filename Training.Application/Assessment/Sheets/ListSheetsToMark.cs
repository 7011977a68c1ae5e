using Training.Application.Assessment.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Assessment.Sheets;

/// <summary>What the actor has still to mark and submit, the one that is due first at the top.</summary>
[Requires(Permission.EnterMarks)]
public sealed record ListSheetsToMark(int Most) : IQuery<SheetsToMark>;

/// <param name="Total">How many there are.</param>
/// <param name="Lines">The first of them.</param>
public sealed record SheetsToMark(int Total, IReadOnlyList<GradeSheetLine> Lines);

internal sealed class ListSheetsToMarkHandler(
    ICohortDirectory cohorts,
    ITaughtModules taught,
    SheetLines sheets,
    IActor actor
) : IRequestHandler<ListSheetsToMark, Result<SheetsToMark>>
{
    public async Task<Result<SheetsToMark>> Handle(ListSheetsToMark query, CancellationToken ct)
    {
        var own = await taught.By(actor.User ?? default, ct);
        var places = await cohorts.Of([.. own.Select(one => one.Class).Distinct()], ct);
        var all = new List<GradeSheetLine>();
        foreach (var cohort in places)
        {
            if (await sheets.InSight(cohort, ct) is { Count: > 0 } pairs)
                all.AddRange(await sheets.Of(cohort, pairs, ct));
        }
        var open = all.Where(line => line is { State: GradeSheetState.Open, DueOn: not null, Expected: > 0 }).ToList();
        return new SheetsToMark(open.Count, [.. open.OrderBy(line => line.DueOn).Take(query.Most)]);
    }
}

using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Application.Timetable.Calendar;

/// <summary>The planned sessions that would get another time, and those that could not.</summary>
/// <param name="Without">The grid as it is; null when it is new.</param>
/// <param name="With">What it would be; null when it goes.</param>
[Requires(Permission.EditResources)]
public sealed record PreviewGrid(BellGridId? Without, GridDetails? With) : IQuery<IReadOnlyList<HitSession>>;

internal sealed class PreviewGridHandler(ITimetableDb db, GridChange change)
    : IRequestHandler<PreviewGrid, Result<IReadOnlyList<HitSession>>>
{
    public async Task<Result<IReadOnlyList<HitSession>>> Handle(PreviewGrid query, CancellationToken ct)
    {
        var grids = await db.BellGrids.AsNoTracking().Where(grid => grid.Id != query.Without).ToListAsync(ct);
        if (query.With is { } with)
        {
            var planned = BellGrid.Plan(query.Without ?? default(BellGridId), with);
            if (!planned.Succeeded(out var grid))
                return Result<IReadOnlyList<HitSession>>.Refuse(planned.Errors);
            grids.Add(grid);
        }
        return (await change.Hits(grids, ct)).ToList();
    }
}

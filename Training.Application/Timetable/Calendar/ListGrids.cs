using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Calendar;

/// <summary>Every bell grid, the latest first.</summary>
[Requires(Permission.ViewPlanning)]
public sealed record ListGrids : IQuery<IReadOnlyList<GridView>>;

/// <param name="Until">The day on which the next one begins; null for the latest.</param>
public sealed record GridView(BellGridId Id, GridDetails Details, DateOnly? Until, int Version);

internal sealed class ListGridsHandler(ITimetableDb db) : IRequestHandler<ListGrids, Result<IReadOnlyList<GridView>>>
{
    public async Task<Result<IReadOnlyList<GridView>>> Handle(ListGrids query, CancellationToken ct)
    {
        var grids = await db.BellGrids.AsNoTracking().OrderByDescending(grid => grid.From).ToListAsync(ct);
        return grids
            .Select(
                (grid, i) =>
                    new GridView(
                        grid.Id,
                        new(grid.From, grid.NameVi, grid.NameEn, grid.Periods),
                        i == 0 ? null : grids[i - 1].From,
                        grid.Version
                    )
            )
            .ToList();
    }
}

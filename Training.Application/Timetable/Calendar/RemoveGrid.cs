using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Calendar;

/// <summary>Takes a bell grid away; the one before it counts on.</summary>
/// <param name="Version">As it was read.</param>
/// <param name="Accepted">How many planned sessions the person saw that get another time, or cannot.</param>
[Requires(Permission.EditResources)]
public sealed record RemoveGrid(BellGridId Id, int Version, int Accepted = 0) : ICommand<BellGridId>;

internal sealed class RemoveGridHandler(ITimetableDb db, GridChange change)
    : IRequestHandler<RemoveGrid, Result<BellGridId>>
{
    public async Task<Result<BellGridId>> Handle(RemoveGrid command, CancellationToken ct)
    {
        var grids = await db.BellGrids.ToListAsync(ct);
        if (grids.Find(other => other.Id == command.Id) is not { } grid)
            return CalendarErrors.GridUnknown;
        if (grid.Version != command.Version)
            return Error.Stale;

        grids.Remove(grid);
        var moved = await change.Apply(grids, command.Accepted, ct);
        if (!moved.Succeeded(out _))
            return Result<BellGridId>.Refuse(moved.Errors);

        db.BellGrids.Remove(grid);
        return grid.Id;
    }
}

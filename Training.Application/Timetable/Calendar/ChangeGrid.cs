using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Calendar;

/// <summary>Changes a bell grid; sessions planned by periods on its days get the new times.</summary>
/// <param name="Version">As it was read.</param>
/// <param name="Accepted">How many planned sessions the person saw that get another time, or cannot.</param>
[Requires(Permission.EditResources)]
public sealed record ChangeGrid(BellGridId Id, GridDetails Grid, int Version, int Accepted = 0) : ICommand<BellGridId>;

internal sealed class ChangeGridRules : AbstractValidator<ChangeGrid>
{
    public ChangeGridRules() => RuleFor(command => command.Grid).SetValidator(new GridDetailsRules());
}

internal sealed class ChangeGridHandler(ITimetableDb db, GridChange change)
    : IRequestHandler<ChangeGrid, Result<BellGridId>>
{
    public async Task<Result<BellGridId>> Handle(ChangeGrid command, CancellationToken ct)
    {
        var grids = await db.BellGrids.ToListAsync(ct);
        if (grids.Find(other => other.Id == command.Id) is not { } grid)
            return CalendarErrors.GridUnknown;
        if (grid.Version != command.Version)
            return Error.Stale;
        if (grids.Exists(other => other.From == command.Grid.From && other.Id != grid.Id))
            return CalendarErrors.GridFromTaken.With("date", command.Grid.From);

        var changed = grid.Change(command.Grid);
        if (!changed.Succeeded(out _))
            return changed;

        var moved = await change.Apply(grids, command.Accepted, ct);
        return moved.Succeeded(out _) ? grid.Id : Result<BellGridId>.Refuse(moved.Errors);
    }
}

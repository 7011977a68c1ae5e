using FluentValidation;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Calendar;

/// <summary>Adds a bell grid; sessions planned by periods on its days get its times.</summary>
/// <param name="Accepted">How many planned sessions the person saw that get another time, or cannot.</param>
[Requires(Permission.EditResources)]
public sealed record AddGrid(GridDetails Grid, int Accepted = 0) : ICommand<BellGridId>;

internal sealed class AddGridRules : AbstractValidator<AddGrid>
{
    public AddGridRules() => RuleFor(command => command.Grid).SetValidator(new GridDetailsRules());
}

internal sealed class AddGridHandler(ITimetableDb db, GridChange change, TimeProvider clock)
    : IRequestHandler<AddGrid, Result<BellGridId>>
{
    public async Task<Result<BellGridId>> Handle(AddGrid command, CancellationToken ct)
    {
        var planned = BellGrid.Plan(BellGridId.New(clock.GetUtcNow()), command.Grid);
        if (!planned.Succeeded(out var grid))
            return Result<BellGridId>.Refuse(planned.Errors);

        var grids = await db.BellGrids.ToListAsync(ct);
        if (grids.Exists(other => other.From == grid.From))
            return CalendarErrors.GridFromTaken.With("date", grid.From);

        var moved = await change.Apply([.. grids, grid], command.Accepted, ct);
        if (!moved.Succeeded(out _))
            return Result<BellGridId>.Refuse(moved.Errors);

        return db.BellGrids.Add(grid).Entity.Id;
    }
}

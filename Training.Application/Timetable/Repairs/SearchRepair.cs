using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Repair;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Repairs;

internal sealed record SearchRepair(RepairId Id);

/// <summary>Lets a process find the ways, and keeps them.</summary>
[RunsIn(Lane.Timetable)]
internal sealed class SearchRepairHandler(
    IRepairsDb db,
    RepairProblemReader reader,
    ISolver solver,
    IUnitOfWork transactions
) : IRepeatableWorkHandler<SearchRepair>
{
    public async Task<Result<Finding>> Handle(SearchRepair work, CancellationToken ct)
    {
        var known = await db.Repairs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == work.Id, ct);
        if (known is not { State: RepairState.Searching })
            return new Finding("timetable.searched");

        var basis = await reader.Read(known.Wish, ct);
        var settings = RepairSettings.Default with { MayChangeOthers = known.Wish.MayChangeOthers };
        var found = await solver.Repair(basis.Problem, settings, ct);
        if (!found.Succeeded(out var answer))
            return Result<Finding>.Refuse(found.Errors);

        var words = new RepairReasons(basis.Problem);
        List<RepairOption> options = [.. answer.Proposals.Select(proposal => basis.Option(proposal, words))];
        await transactions.Run(
            new Deed(nameof(SearchRepair)),
            async () =>
            {
                var repair = await db.Repairs.SingleAsync(one => one.Id == work.Id, ct);
                repair.Answer(basis.Hit, options);
                return (Result<RepairId>)repair.Id;
            },
            ct
        );
        return new Finding("timetable.searched");
    }
}

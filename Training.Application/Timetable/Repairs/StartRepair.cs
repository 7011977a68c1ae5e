using FluentValidation;
using Training.Application.Work.Contracts;

namespace Training.Application.Timetable.Repairs;

/// <summary>Has ways searched for to put right what can no longer be as planned. Nothing of the timetable changes yet.</summary>
[Requires(Permission.EditTimetable)]
public sealed record StartRepair(RepairWish Wish) : ICommand<RepairId>;

internal sealed class StartRepairRules : AbstractValidator<StartRepair>
{
    public StartRepairRules()
    {
        RuleFor(command => command.Wish.From).IsPlannable();
        RuleFor(command => command.Wish.To).IsPlannable();
        RuleFor(command => command.Wish.Until).IsPlannable();
        RuleFor(command => command.Wish.Of).NotEmpty().WithErrorCode("timetable.repair_of_missing");
        RuleFor(command => command.Wish.To)
            .Must((command, to) => command.Wish.From <= to)
            .WithErrorCode("timetable.repair_reversed");
        RuleFor(command => command.Wish.Until)
            .Must((command, until) => command.Wish.To <= until && until <= Last(command.Wish))
            .WithErrorCode("timetable.repair_window");
    }

    private static DateOnly Last(RepairWish wish) =>
        PlannableDays.Covers(wish.From) ? wish.From.AddDays(7 * RepairWish.MostWeeks) : wish.From;
}

internal sealed class StartRepairHandler(
    IRepairsDb db,
    RepairProblemReader reader,
    IWorkQueue queue,
    TimeProvider clock
) : IRequestHandler<StartRepair, Result<RepairId>>
{
    public async Task<Result<RepairId>> Handle(StartRepair command, CancellationToken ct)
    {
        var basis = await reader.Read(command.Wish, ct);
        if (basis.Hit == 0 && command.Wish.Cause == RepairCause.Session)
            return RepairRefusals.Over;
        if (basis.Hit == 0)
            return RepairRefusals.NothingHit.With("from", command.Wish.From).With("to", command.Wish.To);

        var id = RepairId.New(clock.GetUtcNow());
        var work = await queue.Enqueue(new SearchRepair(id), $"{id}", ct);
        db.Repairs.Add(new Repair(id, command.Wish, work, clock.GetUtcNow()));
        return id;
    }
}

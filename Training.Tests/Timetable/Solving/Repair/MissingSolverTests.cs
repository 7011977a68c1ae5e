using Training.Application.Timetable.Solving.Repair;
using Training.Infrastructure.Solving;

namespace Training.Tests.Timetable.Solving.Repair;

public sealed class MissingSolverTests
{
    private static readonly RepairProblem Nothing = new()
    {
        Slots = SmallWindow.Slots,
        Classes = [],
        Instructors = [],
        Rooms = [],
        Sessions = [],
    };

    [Fact]
    public void A_machine_without_the_solver_says_so()
    {
        var repair = new CpRepair(() => throw new DllNotFoundException("no such file"));

        repair
            .Repair(Nothing, RepairSettings.Default)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("timetable.solver_missing");
    }

    [Fact]
    public void A_library_for_another_machine_is_as_good_as_none()
    {
        var repair = new CpRepair(() => throw new BadImageFormatException());

        repair
            .Repair(Nothing, RepairSettings.Default)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("timetable.solver_missing");
    }
}

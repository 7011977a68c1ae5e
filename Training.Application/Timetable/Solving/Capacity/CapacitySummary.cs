using Training.Application.Curriculum.Contracts;

namespace Training.Application.Timetable.Solving.Capacity;

/// <summary>What there is and what is to be planned with it, in half-days. Nothing of it is an estimate.</summary>
/// <param name="Rooms">By what the sessions need; the first are all that need a room.</param>
/// <param name="Modules">By code.</param>
public sealed record CapacitySummary(
    IReadOnlyList<WeekSupply> Weeks,
    IReadOnlyList<ClassBalance> Classes,
    IReadOnlyList<RoomBalance> Rooms,
    IReadOnlyList<ModuleBalance> Modules
)
{
    public static CapacitySummary Of(PlanProblem problem) => new SummaryWriter(problem).Write();
}

/// <summary>What there is in one week.</summary>
/// <param name="Classes">Half-days on which classes can still be taught, of all of them together.</param>
/// <param name="Rooms">Half-days of rooms, in the order of <see cref="CapacitySummary.Rooms"/>.</param>
/// <param name="Instructors">Half-days on which those who may teach something can.</param>
public sealed record WeekSupply(DateOnly Monday, int Classes, IReadOnlyList<int> Rooms, int Instructors);

/// <param name="Demand">Sessions to be planned.</param>
/// <param name="Supply">Half-days on which it can still be taught.</param>
public sealed record ClassBalance(string Class, int Demand, int Supply);

/// <param name="Features">What these sessions need, and perhaps more; empty: any room.</param>
/// <param name="Rooms">How many rooms have it.</param>
public sealed record RoomBalance(IReadOnlyList<RoomFeature> Features, int Rooms, int Demand, int Supply);

/// <param name="Instructors">How many people may teach it.</param>
/// <param name="Supply">Half-days on which these can; they may be needed for other modules too.</param>
public sealed record ModuleBalance(string Module, int Instructors, int Demand, int Supply);

using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving;

namespace Training.Tests.Timetable.Proposals;

/// <summary>What a proposal is compared by, counted by hand.</summary>
public sealed class DraftCostTests
{
    private static readonly DateOnly Monday = new(2027, 3, 1);
    private static readonly ClassId Class = new(Guid.NewGuid());
    private static readonly Guid Module = Guid.NewGuid();
    private static readonly InstructorId Instructor = new(Guid.NewGuid());
    private static readonly RoomId Home = new(Guid.NewGuid());

    [Fact]
    public void Each_wish_is_counted_once_for_each_time_that_it_is_not_met()
    {
        CostedSession[] sessions =
        [
            At(0, DayPart.Morning), // the only one of its day
            At(1, DayPart.Morning),
            At(1, DayPart.Afternoon),
            At(2, DayPart.Morning), // a gap
            At(2, DayPart.Evening) with
            {
                Room = new(Guid.NewGuid()),
            },
            At(3, DayPart.Afternoon) with
            {
                Room = null,
            }, // the only one, unwanted, and the sixth of its module
            At(7, DayPart.Morning),
            At(7, DayPart.Afternoon),
        ];
        var unwanted = new Dictionary<InstructorId, IReadOnlyList<WeeklyHalfDay>>
        {
            [Instructor] = [new(DayOfWeek.Thursday, DayPart.Afternoon)],
        };

        var cost = DraftCost.Of(sessions, unwanted);

        cost.ShouldBe(new SoftCost(Compact: 3, Spread: 1, Wishes: 1, Rooms: 1, Balance: 2));
        cost.Weighted(new SoftWeights(2, 1, 3, 1, 1)).ShouldBe(13);
        DraftCost.Of([], unwanted).ShouldBe(default);
    }

    private static CostedSession At(int day, DayPart part) =>
        new(Class, Monday.AddDays(day), part, Module, [Instructor], Home);
}

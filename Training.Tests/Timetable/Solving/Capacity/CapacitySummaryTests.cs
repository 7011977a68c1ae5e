using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Solving.Capacity;

namespace Training.Tests.Timetable.Solving.Capacity;

public sealed class CapacitySummaryTests
{
    [Fact]
    public void It_counts_what_there_is_by_week_and_what_is_to_be_planned_in_all()
    {
        IReadOnlyList<RoomFeature> computers = [RoomFeature.Computers];
        var draft = new PlanDraft(weeks: 2);
        draft.Room("A1");
        draft.Room("B1", has: computers, taken: [0, 1, 2]);
        var (an, binh) = (draft.Teacher("An", away: [10]), draft.Teacher("Bình"));
        draft.Teacher("Chi");
        var (one, other) = (draft.Class("L1", closed: [0], taken: [19]), draft.Class("L2"));
        var course = draft.Course(one, "M1", an);
        draft.Run(course, 3, needs: computers);
        draft.Run(course, 2);
        draft.Run(draft.Course(other, "M1", binh), 4, needs: []);

        var summary = CapacitySummary.Of(draft.Problem());

        summary.Weeks.Select(week => week.Monday).ShouldBe([PlanDraft.Monday, PlanDraft.Monday.AddDays(7)]);
        summary.Weeks.Select(week => (week.Classes, week.Instructors)).ShouldBe([(19, 20), (19, 19)]);
        summary.Weeks.Select(week => string.Join(' ', week.Rooms)).ShouldBe(["17 7", "20 10"]);
        summary.Classes.ShouldBe([new("L1", 5, 18), new("L2", 4, 20)]);
        summary.Rooms.Select(room => (room.Rooms, room.Demand, room.Supply)).ShouldBe([(2, 7, 37), (1, 3, 17)]);
        summary.Rooms[1].Features.ShouldBe(computers);
        summary.Modules.ShouldBe([new("M1", 2, 9, 39)]);
    }
}

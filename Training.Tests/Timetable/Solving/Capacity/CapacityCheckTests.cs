using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving.Capacity;

namespace Training.Tests.Timetable.Solving.Capacity;

/// <summary>A planted bottleneck of each kind is named with its weeks, its demand and its supply, and nothing else is.</summary>
public sealed class CapacityCheckTests
{
    private static readonly IReadOnlyList<RoomFeature> Computers = [RoomFeature.Computers];

    [Fact]
    public void A_class_with_more_sessions_than_half_days_is_named()
    {
        var draft = new PlanDraft(weeks: 4);
        var @class = draft.Class("L1", closed: [0, 1], taken: [2]);
        draft.Run(draft.Course(@class, "M1", draft.Teacher("An")), 25, latest: 37);
        draft.Run(draft.Course(@class, "M2", draft.Teacher("Bình")), 15);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.ClassTime, 40, 37));
        (found.From, found.To).ShouldBe((new DateOnly(2025, 3, 18), new DateOnly(2025, 4, 11)));
        found.Classes.ShouldBe(["L1"]);
        found.Modules.ShouldBeEmpty();
        found.ByOrder.ShouldBeFalse();
    }

    [Fact]
    public void Weeks_in_which_a_module_does_not_fit_are_named_with_it()
    {
        var draft = new PlanDraft(weeks: 6);
        var @class = draft.Class("L1");
        draft.Run(draft.Course(@class, "M1", draft.Teacher("An")), 27, earliest: 20, latest: 39);
        draft.Run(draft.Course(@class, "M2", draft.Teacher("Bình")), 10);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.ClassTime, 27, 20));
        (found.From, found.To).ShouldBe((new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 11)));
        found.Modules.ShouldBe(["M1"]);
    }

    [Fact]
    public void What_comes_before_takes_its_time_from_what_comes_after()
    {
        var draft = new PlanDraft(weeks: 4);
        var @class = draft.Class("L1");
        var first = draft.Run(draft.Course(@class, "M1", draft.Teacher("An")), 16);
        draft.Run(draft.Course(@class, "M2", draft.Teacher("Bình")), 6, after: [first], latest: 19);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.ClassTime, 22, 20));
        found.ByOrder.ShouldBeTrue();
        found.Modules.ShouldBeEmpty();
    }

    [Fact]
    public void An_order_that_no_day_allows_is_named()
    {
        var draft = new PlanDraft(weeks: 4);
        var @class = draft.Class("L1");
        var first = draft.Run(draft.Course(@class, "M1", draft.Teacher("An")), 4, earliest: 20);
        draft.Run(draft.Course(@class, "M2", draft.Teacher("Bình")), 3, after: [first], latest: 9);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.NoDays, 4, 0));
        (found.From, found.To).ShouldBe((new DateOnly(2025, 3, 31), new DateOnly(2025, 3, 21)));
        found.Modules.ShouldBe(["M1"]);
    }

    [Fact]
    public void Classes_that_share_trainees_are_named_together()
    {
        var draft = new PlanDraft(weeks: 2);
        var (one, other) = (draft.Class("L1"), draft.Class("L2"));
        draft.Apart(one, other);
        draft.Run(draft.Course(one, "M1", draft.Teacher("An")), 11);
        draft.Run(draft.Course(other, "M1", draft.Teacher("Bình")), 12);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.ClassesTogether, 23, 20));
        found.Classes.ShouldBe(["L1", "L2"]);
    }

    [Fact]
    public void A_session_that_no_room_serves_is_named()
    {
        var draft = new PlanDraft(weeks: 2);
        draft.Room("A1", capacity: 60);
        draft.Room("B1", capacity: 20, has: Computers);
        draft.Run(draft.Course(draft.Class("L1", heads: 25), "M1", draft.Teacher("An")), 3, needs: Computers);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.NoRoom, 3, 0));
        found.Classes.ShouldBe(["L1"]);
        found.Seats.ShouldBe(25);
        found.Features.ShouldBe(Computers);
    }

    [Fact]
    public void Weeks_in_which_rooms_of_a_kind_are_short_are_named()
    {
        var draft = new PlanDraft(weeks: 8);
        draft.Room("A1");
        draft.Room("B1", has: Computers, taken: [.. Enumerable.Range(25, 20)]);
        for (var i = 0; i < 3; i++)
        {
            var course = draft.Course(draft.Class($"L{i}"), "M1", draft.Teacher($"An {i}"));
            draft.Run(course, 9, needs: Computers, earliest: 20, latest: 49);
            draft.Run(course, 2, needs: []);
        }

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.RoomTime, 27, 10));
        (found.From, found.To).ShouldBe((new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 18)));
        found.Rooms.ShouldBe(["B1"]);
        found.Features.ShouldBe(Computers);
    }

    [Fact]
    public void Two_kinds_of_rooms_that_each_suffice_may_be_short_together()
    {
        var draft = new PlanDraft(weeks: 1);
        draft.Room("S1", capacity: 20);
        draft.Room("A1", capacity: 40, has: Computers);
        for (var i = 0; i < 3; i++)
            draft.Run(
                draft.Course(draft.Class($"L{i}", heads: i == 0 ? 30 : 20), "M1", draft.Teacher($"An {i}")),
                7,
                needs: []
            );

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.RoomTime, 21, 20));
        found.Rooms.ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_for_classes_that_meet_in_the_morning_are_counted_in_the_morning()
    {
        var draft = new PlanDraft(weeks: 2);
        draft.Room("A1");
        draft.Room("A2");
        for (var i = 0; i < 3; i++)
        {
            var @class = draft.Class($"L{i}", closed: draft.Afternoons);
            draft.Run(draft.Course(@class, "M1", draft.Teacher($"An {i}")), 8, needs: []);
        }
        draft.Run(draft.Course(draft.Class("L4", closed: [0]), "M2", draft.Teacher("Bình")), 2, needs: []);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.RoomTime, 24, 20));
        found.Part.ShouldBe(DayPart.Morning);
    }

    [Fact]
    public void A_run_that_fills_its_weeks_leaves_part_of_itself_in_each_of_them()
    {
        var draft = new PlanDraft(weeks: 3);
        draft.Room("A1");
        for (var i = 0; i < 2; i++)
            draft.Run(draft.Course(draft.Class($"L{i}"), "M1", draft.Teacher($"An {i}")), 14, needs: [], latest: 29);
        draft.Run(draft.Course(draft.Class("L3"), "M1", draft.Teacher("Bình")), 29, latest: 29);
        var crowded = draft.Course(draft.Class("L4"), "M2", draft.Teacher("Chi", away: [.. Enumerable.Range(0, 10)]));
        draft.Run(crowded, 3, needs: [], earliest: 10, latest: 19);

        Said(Only(draft)).ShouldBe((ShortageKind.RoomTime, 31, 30));
    }

    [Fact]
    public void A_module_that_nobody_may_teach_is_named()
    {
        var draft = new PlanDraft(weeks: 2);
        draft.Run(draft.Course(draft.Class("L1"), "M1"), 5);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.NobodyQualified, 5, 0));
        found.Classes.ShouldBe(["L1"]);
        found.Modules.ShouldBe(["M1"]);
    }

    [Fact]
    public void A_module_is_taught_by_one_person_who_must_have_time_for_all_of_it()
    {
        var draft = new PlanDraft(weeks: 2);
        var an = draft.Teacher("An", away: [.. Enumerable.Range(0, 12)]);
        var binh = draft.Teacher("Bình", max: 12, load: new Dictionary<DateOnly, int> { [PlanDraft.Monday] = 4 });
        draft.Run(draft.Course(draft.Class("L1"), "M1", an, binh), 9);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.NobodyFree, 9, 8));
        found.Instructors.ShouldBe(["An", "Bình"]);
    }

    [Fact]
    public void Modules_that_share_too_few_people_are_named_with_these()
    {
        var draft = new PlanDraft(weeks: 4);
        var (an, binh) = (draft.Teacher("An", max: 20), draft.Teacher("Bình", max: 20));
        var chi = draft.Teacher("Chi");
        for (var i = 0; i < 3; i++)
        {
            var @class = draft.Class($"L{i}");
            draft.Run(draft.Course(@class, "M1", an, binh), 6, latest: 19);
            draft.Run(draft.Course(@class, "M2", binh), 2, latest: 19);
            draft.Run(draft.Course(@class, "M3", chi), 4);
        }

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.InstructorTime, 24, 20));
        found.Modules.ShouldBe(["M1", "M2"]);
        found.Instructors.ShouldBe(["An", "Bình"]);
        (found.From, found.To).ShouldBe((new DateOnly(2025, 3, 17), new DateOnly(2025, 3, 28)));
    }

    [Fact]
    public void Half_days_left_over_with_two_people_make_no_whole_module()
    {
        var draft = new PlanDraft(weeks: 1);
        var (an, binh) = (draft.Teacher("An"), draft.Teacher("Bình"));
        for (var i = 0; i < 3; i++)
            draft.Run(draft.Course(draft.Class($"L{i}"), "M1", an, binh), 6);

        var found = Only(draft);

        Said(found).ShouldBe((ShortageKind.WholeCourses, 3, 2));
        found.Instructors.ShouldBe(["An", "Bình"]);
    }

    [Fact]
    public void Several_bottlenecks_are_said_what_nothing_serves_first_and_then_the_worst()
    {
        var draft = new PlanDraft(weeks: 2);
        draft.Room("A1");
        var teachers = Enumerable.Range(0, 4).Select(i => draft.Teacher($"An {i}")).ToArray();
        for (var i = 0; i < 4; i++)
            draft.Run(draft.Course(draft.Class($"L{i}"), "M1", teachers[i]), 9 + i, needs: []);
        draft.Run(draft.Course(draft.Class("L9"), "M2"), 2);
        draft.Run(draft.Course(draft.Class("L8"), "M3", draft.Teacher("Chi")), 24);

        CapacityCheck
            .Of(draft.Problem())
            .Select(Said)
            .ShouldBe([
                (ShortageKind.NobodyQualified, 2, 0),
                (ShortageKind.RoomTime, 42, 20),
                (ShortageKind.ClassTime, 24, 20),
            ]);
    }

    [Fact]
    public void What_fits_exactly_is_no_shortage()
    {
        var draft = new PlanDraft(weeks: 2);
        draft.Room("A1", has: Computers);
        var an = draft.Teacher("An", max: 40);
        for (var i = 0; i < 2; i++)
            draft.Run(draft.Course(draft.Class($"L{i}"), "M1", an), 10, needs: Computers);

        CapacityCheck.Of(draft.Problem()).ShouldBeEmpty();
    }

    private static Shortage Only(PlanDraft draft) => CapacityCheck.Of(draft.Problem()).ShouldHaveSingleItem();

    private static (ShortageKind, int, int) Said(Shortage found) => (found.Kind, found.Demand, found.Supply);
}

using System.Globalization;
using System.Text.Json;
using Training.Application.Curriculum.Contracts;
using Training.Application.Timetable.Solving.Repair;
using Training.Infrastructure.Solving;
using Training.Web;

namespace Training.Tests.Timetable.Solving.Repair;

/// <summary>Windows in which something is known to be impossible, and why.</summary>
public sealed class PlantedReasonTests
{
    private static readonly int[] Always = [0, 1, 2, 3];

    private static readonly RepairProblem School = new()
    {
        Slots = SmallWindow.Slots,
        Classes = [SmallWindow.Class("K1"), SmallWindow.Class("K2")],
        Instructors = [SmallWindow.Instructor("An"), SmallWindow.Instructor("Ba")],
        Rooms = [SmallWindow.Room("P1"), SmallWindow.Room("P2", 40, [RoomFeature.Computers])],
        Sessions = [],
    };

    [Fact]
    public void Whoever_is_away_for_all_the_weeks_and_cannot_be_replaced() =>
        Reasons(
                School with
                {
                    Instructors = [SmallWindow.Instructor("An", away: Always), SmallWindow.Instructor("Ba")],
                    Sessions = [SmallWindow.Session(0, slot: 0, instructor: 0) with { Hit = true }],
                },
                RepairWay.Mixed
            )
            .ShouldBe([new(RepairRuleKind.Window, 0), new(RepairRuleKind.Qualified, 0), new(RepairRuleKind.Away, 0)]);

    [Fact]
    public void The_only_substitute_teaches_elsewhere() =>
        Reasons(
                School with
                {
                    Instructors = [SmallWindow.Instructor("An", away: [0]), SmallWindow.Instructor("Ba")],
                    Sessions =
                    [
                        SmallWindow.Session(0, slot: 0, instructor: 0) with
                        {
                            Hit = true,
                            MayTeach = [0, 1],
                        },
                        SmallWindow.Session(1, slot: 0, instructor: 1, module: "B") with
                        {
                            Frozen = true,
                        },
                    ],
                },
                RepairWay.Substitute
            )
            .ShouldBe([
                new(RepairRuleKind.InstructorOnce, 1),
                new(RepairRuleKind.Qualified, 0),
                new(RepairRuleKind.TimesStay, 0),
            ]);

    [Fact]
    public void More_sessions_need_computers_than_there_are_rooms_with_them() =>
        Reasons(
                School with
                {
                    Rooms =
                    [
                        SmallWindow.Room("P1"),
                        SmallWindow.Room("P2", 40, [RoomFeature.Computers], taken: [1, 2, 3]),
                    ],
                    Sessions =
                    [
                        SmallWindow.Session(0, 0, 0, room: 1) with
                        {
                            Frozen = true,
                            Needs = [RoomFeature.Computers],
                        },
                        SmallWindow.Session(1, 1, 1, room: 1) with
                        {
                            Hit = true,
                            Needs = [RoomFeature.Computers],
                        },
                    ],
                },
                RepairWay.Mixed
            )
            .ShouldBe([new(RepairRuleKind.Rooms, 0), new(RepairRuleKind.Window, 0)]);

    [Fact]
    public void The_week_of_the_only_instructor_is_full() =>
        Reasons(
                School with
                {
                    Instructors =
                    [
                        SmallWindow.Instructor("An", away: [0, 1], most: 4, load: 4),
                        SmallWindow.Instructor("Ba"),
                    ],
                    Sessions = [SmallWindow.Session(0, 0, 0) with { Hit = true, MayTeach = [0, 1] }],
                },
                RepairWay.Move
            )
            .ShouldBe([
                new(RepairRuleKind.Load, 0),
                new(RepairRuleKind.Window, 0),
                new(RepairRuleKind.Away, 0),
                new(RepairRuleKind.InstructorsStay, 0),
            ]);

    [Fact]
    public void What_must_come_after_stays_where_it_is() =>
        Reasons(
                School with
                {
                    Instructors = [SmallWindow.Instructor("An", away: [0]), SmallWindow.Instructor("Ba")],
                    Sessions =
                    [
                        SmallWindow.Session(0, 0, 0) with
                        {
                            Hit = true,
                            MayTeach = [0, 1],
                        },
                        SmallWindow.Session(0, 1, 1, module: "B") with
                        {
                            Frozen = true,
                        },
                    ],
                    Orders = [new(0, [0], [1])],
                },
                RepairWay.Move
            )
            .ShouldBe([
                new(RepairRuleKind.Order, 0),
                new(RepairRuleKind.Window, 0),
                new(RepairRuleKind.InstructorsStay, 0),
            ]);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_rule_is_said_in_a_sentence(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = new CultureInfo(language);
        var problem = School with
        {
            Classes = [SmallWindow.Class("K1", closed: [0]), SmallWindow.Class("K2")],
            Instructors = [SmallWindow.Instructor("An", away: [0, 1])],
            Sessions = [SmallWindow.Session(0, 0, 0, room: 0), SmallWindow.Session(0, 1, 0, module: "B")],
            Orders = [new(0, [0], [1])],
            Apart = [new(0, 1)],
            DaysOff = [new(SmallWindow.Monday, "Quốc khánh", "National Day")],
        };
        var said = new RepairReasons(problem);
        foreach (var kind in Enum.GetValues<RepairRuleKind>())
        {
            var error = said.Say(new(kind, 0));
            var sentence = new Texts().Of(error);

            sentence.ShouldNotBe(error.Code);
            sentence.ShouldNotContain("{");
            error.Facts.ShouldAllBe(fact => fact.Value != null);
        }
    }

    [Fact]
    public void A_problem_and_its_answer_travel_as_json()
    {
        var problem = School with
        {
            Instructors = [SmallWindow.Instructor("An", away: Always, load: 4), SmallWindow.Instructor("Ba")],
            Sessions = [SmallWindow.Session(0, slot: 0, instructor: 0, room: 1) with { Hit = true }],
        };
        var there = JsonSerializer.Deserialize<RepairProblem>(JsonSerializer.Serialize(problem))!;
        var answer = Answer(there, RepairWay.Mixed);

        JsonSerializer.Serialize(there).ShouldBe(JsonSerializer.Serialize(problem));
        JsonSerializer
            .Serialize(JsonSerializer.Deserialize<RepairAnswer>(JsonSerializer.Serialize(answer)))
            .ShouldBe(JsonSerializer.Serialize(answer));
    }

    private static IEnumerable<RepairRule> Reasons(RepairProblem problem, RepairWay way)
    {
        var why = Answer(problem, way).Proposals.ShouldHaveSingleItem().Why.ShouldNotBeNull();
        why.Irreducible.ShouldBeTrue();
        return why.Rules.OrderBy(rule => rule.Kind).ThenBy(rule => rule.Of);
    }

    private static RepairAnswer Answer(RepairProblem problem, RepairWay way)
    {
        new CpRepair().Repair(problem, new([way])).Succeeded(out var answer).ShouldBeTrue();
        return answer!;
    }
}

using Training.Application.Timetable.Solving;
using Training.Application.Timetable.Solving.Search;

namespace Training.Tests.Timetable.Solving;

public sealed class TimetableSearchTests
{
    /// <summary>Where the rooms are is decided after the search, so it has no say in which plan is the cheapest.</summary>
    private static readonly SoftWeights NoRooms = new(Rooms: 0);

    [Fact]
    public void What_a_small_problem_comes_to_is_what_trying_every_plan_comes_to()
    {
        var possible = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var problem = new RandomProblem(seed, days: 3, classes: 2, sessions: 4).Make();

            var plan = Search(problem, seed, moves: 80_000);

            var cheapest = new EveryPlan(problem).Cheapest(NoRooms);
            var all = PlanChecker.Unplaced(problem, plan) == 0;
            all.ShouldBe(cheapest is not null, $"seed {seed}");
            if (cheapest is { } cost)
                plan.Cost.Weighted(NoRooms).ShouldBe(cost, $"seed {seed}");
            possible += all ? 1 : 0;
        }
        possible.ShouldBeInRange(10, 30, "both kinds of problems are to be tried");
    }

    [Fact]
    public void No_plan_breaks_a_rule_and_each_says_what_it_costs()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var problem = new RandomProblem(seed, days: 12, classes: 5, sessions: 26).Make();

            var plan = Search(problem, seed, moves: 100_000);

            PlanChecker.Broken(problem, plan).ShouldBeEmpty($"seed {seed}");
            PlanChecker.Cost(problem, plan).ShouldBe(plan.Cost, $"seed {seed}");
        }
    }

    [Fact]
    public void The_same_seed_finds_the_same_plan_and_another_seed_another()
    {
        var problem = new RandomProblem(7, days: 12, classes: 5, sessions: 20).Make();

        var plan = Text(Search(problem, seed: 1, moves: 100_000));

        Text(Search(problem, seed: 1, moves: 100_000)).ShouldBe(plan);
        Text(Search(problem, seed: 2, moves: 100_000)).ShouldNotBe(plan);
    }

    [Fact]
    public void Ended_in_the_middle_it_returns_a_plan_without_a_clash()
    {
        var problem = new RandomProblem(3, days: 12, classes: 5, sessions: 20).Make();
        using var stop = new CancellationTokenSource();
        var reports = 0;

        var plan = TimetableSearch.Run(
            problem,
            new(1, long.MaxValue, new()),
            _ =>
            {
                if (++reports == 2)
                    stop.Cancel();
            },
            _ => { },
            stop.Token
        );

        reports.ShouldBe(2);
        PlanChecker.Broken(problem, plan).ShouldBeEmpty();
        plan.Runs.Sum(places => places.Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Ended_before_it_began_it_still_returns_a_plan_without_a_clash()
    {
        var problem = new RandomProblem(5, days: 12, classes: 5, sessions: 26).Make();

        var plan = TimetableSearch.Run(problem, new(1, 1_000_000, new()), _ => { }, _ => { }, new(canceled: true));

        PlanChecker.Broken(problem, plan).ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_handed_out_on_the_way_breaks_nothing()
    {
        var problem = new RandomProblem(9, days: 12, classes: 5, sessions: 20).Make();
        var handedOut = new List<PlanResult>();

        TimetableSearch.Run(problem, new(1, 1_200_000, new()), _ => { }, handedOut.Add, CancellationToken.None);

        handedOut.ShouldNotBeEmpty();
        handedOut.SelectMany(plan => PlanChecker.Broken(problem, plan)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(10, 0)]
    [InlineData(13, 3)]
    public void Only_sessions_beyond_the_half_days_of_a_class_are_left_without_a_place(int sessions, int surplus)
    {
        var problem = OneClass(sessions);

        var plan = Search(problem, seed: 1, moves: 100_000);

        PlanChecker.Broken(problem, plan).ShouldBeEmpty();
        PlanChecker.Unplaced(problem, plan).ShouldBe(surplus);
    }

    [Fact]
    public void A_session_that_no_room_can_take_does_not_keep_the_others_from_their_places()
    {
        var problem = OneClass(6) with { Rooms = [] };

        var plan = Search(
            problem with
            {
                Runs = [problem.Runs[0], problem.Runs[1] with { NeedsRoom = false }],
            },
            1,
            50_000
        );

        plan.Runs[0].ShouldBeEmpty();
        plan.Runs[1].Count.ShouldBe(3);
    }

    [Fact]
    public void What_builds_on_a_module_that_is_not_taught_whole_is_not_taught()
    {
        var problem = OneClass(6);
        var taught = problem with
        {
            Runs = [problem.Runs[0] with { Latest = 1 }, problem.Runs[1] with { After = [0] }],
        };

        var plan = Search(taught, 1, 50_000);

        plan.Runs[0].Count.ShouldBe(2);
        plan.Runs[1].ShouldBeEmpty();
    }

    [Fact]
    public void A_search_begins_by_counting_what_its_first_plan_breaks()
    {
        var problem = OneClass(4);
        var away = problem with { Instructors = [problem.Instructors[0] with { Away = [.. Enumerable.Range(0, 10)] }] };
        var reports = new List<SearchProgress>();

        var plan = TimetableSearch.Run(away, new(1, 2_000_000, new()), reports.Add, _ => { }, CancellationToken.None);

        reports[0].Violations.ShouldBe(4);
        PlanChecker.Unplaced(away, plan).ShouldBe(4);
    }

    /// <summary>A class with two modules of these sessions, an instructor and a room, in one week.</summary>
    private static PlanProblem OneClass(int sessions)
    {
        var slots = RandomProblem.Slots(7).Skip(4).Take(10).ToList();
        PlanRun Run(int course, int count) =>
            new(
                course,
                [.. Enumerable.Range(1, count).Select(lesson => new PlanLesson(lesson, 4))],
                NeedsRoom: true,
                Needs: [],
                After: [],
                Earliest: 0,
                Latest: slots.Count - 1
            );
        return new()
        {
            Slots = slots,
            Classes = [new(Guid.Empty, "K1", 20, [], [])],
            Instructors = [new(Guid.Empty, "GV", [], [], 100, new Dictionary<DateOnly, int>())],
            Rooms = [new(Guid.Empty, "P1", Guid.Empty, 30, [], [])],
            Courses = [new(0, Guid.Empty, "M1", [0]), new(0, Guid.Empty, "M2", [0])],
            Runs = [Run(0, sessions / 2), Run(1, sessions - sessions / 2)],
        };
    }

    private static PlanResult Search(PlanProblem problem, int seed, long moves) =>
        TimetableSearch.Run(problem, new(seed, moves, NoRooms), _ => { }, _ => { }, CancellationToken.None);

    private static string Text(PlanResult plan) =>
        $"{string.Join(',', plan.Instructors)}|{string.Join('|', plan.Runs.Select(run => string.Join(',', run)))}";
}

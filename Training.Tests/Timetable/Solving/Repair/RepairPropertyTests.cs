using CsCheck;
using Training.Application.Timetable.Solving.Repair;
using Training.Infrastructure.Solving;

namespace Training.Tests.Timetable.Solving.Repair;

/// <summary>Repair against a referee who looks at each session and each pair, and against trying everything.</summary>
public sealed class RepairPropertyTests
{
    [Theory]
    [InlineData(RepairWay.Substitute, true)]
    [InlineData(RepairWay.Move, true)]
    [InlineData(RepairWay.Mixed, true)]
    [InlineData(RepairWay.Mixed, false)]
    public void What_is_proposed_breaks_no_rule_and_nothing_better_exists(RepairWay way, bool mayChangeOthers) =>
        Each(
            problem =>
            {
                var rules = Rules(problem, way, mayChangeOthers);
                var proposal = Repaired(problem, new([way]) { MayChangeOthers = mayChangeOthers })
                    .Proposals.ShouldHaveSingleItem();
                var plan = Plan(problem, proposal);

                Referee.Broken(problem, plan).Intersect(rules).ShouldBeEmpty();
                proposal.Changes.ShouldAllBe(change => !problem.Sessions[change.Session].Frozen);
                proposal.Changes.ShouldAllBe(change => !plan[change.Session].Is(problem.Sessions[change.Session]));
                problem.Sessions.Where(IsToChange).Count().ShouldBe(proposal.Changes.Count(IsHit));
                proposal.Minimal.ShouldBeTrue();
                proposal.LowerBound.ShouldBe(proposal.Changes.Count);
                new Trial(problem, rules, All(problem)).Has(proposal.Unplaced, proposal.Changes.Count).ShouldBeFalse();

                bool IsHit(RepairChange change) => problem.Sessions[change.Session].Hit;
            },
            windows: 20
        );

    [Theory]
    [InlineData(RepairWay.Substitute)]
    [InlineData(RepairWay.Move)]
    [InlineData(RepairWay.Mixed)]
    public void What_cannot_be_placed_is_explained_by_rules_of_which_none_can_be_left_out(RepairWay way)
    {
        var explained = 0;
        Each(
            problem =>
            {
                if (Repaired(problem, new([way])).Proposals[0] is not { Unplaced: > 0 } proposal)
                    return;

                var why = proposal.Why.ShouldNotBeNull();
                explained++;
                why.Irreducible.ShouldBeTrue();
                why.Rules.ShouldBeSubsetOf(Rules(problem, way, mayChangeOthers: true));
                HasPlan(problem, why.Sessions, why.Rules).ShouldBeFalse();
                foreach (var rule in why.Rules)
                    HasPlan(problem, why.Sessions, why.Rules.Except([rule])).ShouldBeTrue($"without {rule}");
                foreach (var s in why.Sessions)
                    HasPlan(problem, why.Sessions.Except([s]), why.Rules).ShouldBeTrue($"without session {s}");
            },
            windows: 100
        );
        explained.ShouldBePositive();
    }

    [Fact]
    public void Proposals_that_stand_side_by_side_differ() =>
        Each(
            problem =>
            {
                var proposals = Repaired(problem, RepairSettings.Default).Proposals;

                proposals.ShouldNotBeEmpty();
                proposals.Select(one => string.Join(';', Plan(problem, one).Select(Written))).ShouldBeUnique();
            },
            windows: 20
        );

    [Fact]
    public void The_same_window_is_repaired_in_the_same_way() =>
        Each(
            problem =>
                Repaired(problem, RepairSettings.Default)
                    .Proposals.SelectMany(one => Plan(problem, one))
                    .Select(Written)
                    .ShouldBe(
                        Repaired(problem, RepairSettings.Default)
                            .Proposals.SelectMany(one => Plan(problem, one))
                            .Select(Written)
                    ),
            windows: 8
        );

    /// <summary>The same windows in every run: what fails once fails for everybody.</summary>
    private static void Each(Action<RepairProblem> check, int windows)
    {
        foreach (var number in Enumerable.Range(0, windows))
            check(SmallWindow.Any.Generate(new PCG((uint)number, 2012), min: null, out _));
    }

    private static string Written(Place place) => $"{place.Slot}:{string.Join(',', place.Instructors)}:{place.Room}";

    private static bool IsToChange(RepairSession session) => session is { Hit: true, Frozen: false };

    private static RepairAnswer Repaired(RepairProblem problem, RepairSettings settings)
    {
        new CpRepair().Repair(problem, settings).Succeeded(out var answer).ShouldBeTrue();
        return answer!;
    }

    private static HashSet<RepairRule> Rules(RepairProblem problem, RepairWay way, bool mayChangeOthers) =>
        [.. RepairRules.Of(problem, new RepairGroups(problem), way, mayChangeOthers).Rules];

    private static HashSet<int> All(RepairProblem problem) => [.. Enumerable.Range(0, problem.Sessions.Count)];

    private static bool HasPlan(RepairProblem problem, IEnumerable<int> sessions, IEnumerable<RepairRule> rules) =>
        new Trial(problem, rules.ToHashSet(), sessions.ToHashSet()).HasPlan();

    private static List<Place> Plan(RepairProblem problem, RepairProposal proposal)
    {
        List<Place> plan = [.. problem.Sessions.Select(Place.Of)];
        foreach (var change in proposal.Changes)
            plan[change.Session] = new(change.Slot, change.Instructors, change.Room);
        return plan;
    }
}

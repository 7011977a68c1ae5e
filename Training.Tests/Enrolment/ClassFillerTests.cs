using CsCheck;
using Training.Application.Enrolment.Allocation;

namespace Training.Tests.Enrolment;

public sealed class ClassFillerTests
{
    private static readonly Gen<Traits> SomeTraits =
        from gender in Gen.Frequency((55, Gen.Const("Female")), (42, Gen.Const("Male")), (3, Gen.Const("")))
        from post in Gen.Int[0, 5]
        from unit in Gen.Int[0, 12]
        select new Traits(gender, $"post {post}", $"unit {unit * unit / 12}");

    private static readonly Gen<(List<Waiting> People, List<OpenClass> Classes)> Cohorts =
        from people in SomeTraits.List[0, 60]
        from capacities in Gen.Int[1, 30].List[0, 6]
        from members in SomeTraits.List[0, 10].List[6, 6]
        select (
            people.Select((traits, i) => new Waiting(Id(i), $"{i:000}", traits)).ToList(),
            capacities
                .Select((capacity, i) => new OpenClass(Class(i), $"L{i}", capacity, [.. members[i].Take(capacity)]))
                .ToList()
        );

    [Fact]
    public void No_class_is_over_capacity_and_nobody_stays_out_while_a_seat_is_free() =>
        Cohorts.Sample(cohort =>
        {
            var filling = ClassFiller.Fill(cohort.People, cohort.Classes);

            var free = cohort.Classes.Sum(c => c.Capacity - c.Members.Count);
            filling.Places.Count.ShouldBe(Math.Min(free, cohort.People.Count));
            filling.LeftOver.Count.ShouldBe(cohort.People.Count - filling.Places.Count);
            foreach (var c in cohort.Classes)
                (c.Members.Count + filling.Places.Values.Count(id => id == c.Id)).ShouldBeLessThanOrEqualTo(c.Capacity);
        });

    [Fact]
    public void The_same_people_in_another_order_go_into_the_same_classes() =>
        (from cohort in Cohorts from seed in Gen.Int select (cohort, seed)).Sample(t =>
        {
            var random = new Random(t.seed);
            var people = t.cohort.People.OrderBy(_ => random.Next()).ToList();
            var classes = t.cohort.Classes.OrderBy(_ => random.Next()).ToList();

            var one = ClassFiller.Fill(t.cohort.People, t.cohort.Classes);
            var other = ClassFiller.Fill(people, classes);

            other.Places.OrderBy(p => p.Key.Value).ShouldBe(one.Places.OrderBy(p => p.Key.Value));
            AllocationDraft.MarkOf(other).ShouldBe(AllocationDraft.MarkOf(one));
        });

    [Fact]
    public void Classes_fill_evenly_for_their_capacity() =>
        Cohorts.Sample(cohort =>
        {
            var empty = cohort.Classes.ConvertAll(c => c with { Members = [] });
            var filling = ClassFiller.Fill(cohort.People, empty);

            var fullest = filling.Classes.Select(c => (decimal)(c.After - 1) / c.Capacity).DefaultIfEmpty().Max();
            var emptiest = filling.Classes.Select(c => (decimal)(c.After + 1) / c.Capacity).DefaultIfEmpty().Min();
            fullest.ShouldBeLessThanOrEqualTo(emptiest);
        });

    [Fact]
    public void A_thousand_people_in_25_classes_are_placed_in_balance_within_a_second()
    {
        var random = new Random(7);
        List<Waiting> people =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(i => new Waiting(
                    Id(i),
                    $"{i:0000}",
                    new Traits(random.Next(100) < 55 ? "Female" : "Male", $"{random.Next(6)}", $"{random.Next(126)}")
                )),
        ];
        List<OpenClass> classes = [.. Enumerable.Range(0, 25).Select(i => new OpenClass(Class(i), $"L{i:00}", 40, []))];

        var started = TimeProvider.System.GetTimestamp();
        var filling = ClassFiller.Fill(people, classes);
        var took = TimeProvider.System.GetElapsedTime(started);

        filling.Classes.ShouldAllBe(c => c.After == 40);
        filling.Classes.Sum(c => c.Imbalance[Trait.Gender]).ShouldBe(0);
        filling.Classes.Sum(c => c.Imbalance[Trait.Post]).ShouldBeLessThanOrEqualTo(10);
        filling.Classes.Sum(c => c.Imbalance[Trait.Unit]).ShouldBeLessThanOrEqualTo(30);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(5)); // about half a second on an idle machine
    }

    [Fact]
    public void Who_was_admitted_and_who_filed_first_gets_the_last_seat()
    {
        var traits = new Traits("Female", "", "");
        List<Waiting> people = [new(Id(1), "1|2026-03-01", traits), new(Id(2), "0|2026-03-09", traits)];

        var filling = ClassFiller.Fill(people, [new OpenClass(Class(0), "L", 1, [])]);

        filling.Places.Keys.ShouldBe([Id(2)]);
        filling.LeftOver.ShouldBe([Id(1)]);
    }

    [Fact]
    public void Imbalance_counts_the_people_to_exchange()
    {
        var (woman, man) = (new Traits("Female", "", ""), new Traits("Male", "", ""));
        OpenClass women = new(Class(0), "A", 4, [woman, woman, woman, woman]);
        OpenClass men = new(Class(1), "B", 4, [man, man, man, man]);

        var as_it_is = ClassFiller.Fill([], [women, men]);

        as_it_is.Classes.Select(c => c.Imbalance[Trait.Gender]).ShouldBe([2, 2]);
    }

    private static CandidacyId Id(int i) => new(new Guid(i, 1, 0, new byte[8]));

    private static ClassId Class(int i) => new(new Guid(i, 2, 0, new byte[8]));
}

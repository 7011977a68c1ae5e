using Training.Infrastructure.Seeding.Demo;

namespace Training.Tests.Seeding;

public sealed class SchoolGeneratorTests
{
    private static readonly string[] Modules = [.. Enumerable.Range(1, 14).Select(n => $"M{n:00}")];

    [Fact]
    public void The_same_seed_gives_the_same_sixty_people_and_each_module_as_many_of_them()
    {
        var people = SchoolGenerator.People(7, Modules).ToList();

        people
            .Select(who => (who.Code, who.Name))
            .ShouldBe(SchoolGenerator.People(7, Modules).Select(who => (who.Code, who.Name)));
        people.Count.ShouldBe(60);
        people.Select(who => who.Name).Distinct().Count().ShouldBe(60);
        var each = Modules.Select(code => people.Count(who => who.Modules.Contains(code))).ToList();
        (each.Max() - each.Min()).ShouldBeLessThanOrEqualTo(2);
        each.Min().ShouldBeGreaterThanOrEqualTo(8);
        people.Count(who => who.Unwanted.Count > 0).ShouldBe(12);
        people.ShouldAllBe(who => !who.Unwanted.Intersect(who.Unavailable).Any());
    }

    [Fact]
    public void There_are_twenty_rooms_of_which_three_have_computers_and_two_are_halls()
    {
        var rooms = SchoolGenerator
            .RoomsOf(default, main: true)
            .Concat(SchoolGenerator.RoomsOf(default, main: false))
            .ToList();

        rooms.Count.ShouldBe(20);
        rooms.Select(room => room.Code).Distinct().Count().ShouldBe(20);
        rooms.Count(room => room.Features.Contains(RoomFeature.Computers)).ShouldBe(3);
        rooms.Count(room => room.Capacity >= 200).ShouldBe(2);
        rooms.Min(room => room.Capacity).ShouldBeGreaterThanOrEqualTo(40); // one class
    }
}

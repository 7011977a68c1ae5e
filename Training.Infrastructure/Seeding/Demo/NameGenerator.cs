namespace Training.Infrastructure.Seeding.Demo;

/// <summary>Makes up full names as common as <c>seeds/demo</c> says.</summary>
internal sealed class NameGenerator(Random random)
{
    private static readonly WeightedTable Surnames = new("surnames.csv");
    private static readonly (WeightedTable Middle, WeightedTable Given) Male = Names("male");
    private static readonly (WeightedTable Middle, WeightedTable Given) Female = Names("female");

    public string Name(bool female)
    {
        var (middle, given) = female ? Female : Male;
        return $"{Surnames.Draw(random)["name"]} {middle.Draw(random)["name"]} {given.Draw(random)["name"]}";
    }

    private static (WeightedTable, WeightedTable) Names(string gender) =>
        (new("middle-names.csv", "gender", gender), new("given-names.csv", "gender", gender));
}

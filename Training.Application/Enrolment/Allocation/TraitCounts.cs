namespace Training.Application.Enrolment.Allocation;

/// <summary>The values of one trait, how many have each in all, and how many of them are in each class so far.</summary>
internal sealed record TraitCounts(IReadOnlyDictionary<string, int> Indexes, int[] Totals, int[,] Counts)
{
    public static TraitCounts Of(IEnumerable<string> values, int classes)
    {
        var totals = values.CountBy(value => value).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new(
            totals.Select((pair, index) => (pair.Key, index)).ToDictionary(),
            [.. totals.Select(pair => pair.Value)],
            new int[classes, totals.Count]
        );
    }

    public int Index(string value) => Indexes[value];

    public int Count(int @class, string value) => Indexes.TryGetValue(value, out var index) ? Counts[@class, index] : 0;
}

namespace Training.Application.People.Contracts;

/// <summary>One of the 54 ethnic groups, with its statistical code (ETH-01).</summary>
public sealed record EthnicGroup(string Code, string Name)
{
    private static readonly Lazy<(IReadOnlyList<EthnicGroup> All, Dictionary<string, EthnicGroup> ByKey)> Catalogue =
        new(Load);

    public static IReadOnlyList<EthnicGroup> All => Catalogue.Value.All;

    public static EthnicGroup? Find(string? code) => All.FirstOrDefault(group => group.Code == code);

    /// <summary>Reads a name in any of its spellings, with or without "dân tộc"; the value is the code. Blank reads as no value.</summary>
    public static Reading<string> Read(string? typed)
    {
        var text = Vietnamese.Clean(typed ?? "");
        var key = Vietnamese.Key(text);
        if (key.StartsWith("dantoc", StringComparison.Ordinal))
            key = key["dantoc".Length..];
        if (key.Length == 0)
            return new(null);
        return Catalogue.Value.ByKey.TryGetValue(key, out var group)
            ? new(group.Code)
            : new(null, ValueRemarks.EthnicityUnknown);
    }

    private static (IReadOnlyList<EthnicGroup>, Dictionary<string, EthnicGroup>) Load()
    {
        var rows = SeedFile.Rows("ethnic-groups.csv");
        var spellings =
            from row in rows
            let @group = new EthnicGroup(row["code"], row["name"])
            from spelling in row["also"].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(@group.Name)
            select (Key: Vietnamese.Key(spelling), Group: @group);
        var byKey = spellings
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.Group, StringComparer.Ordinal);
        return ([.. rows.Select(row => new EthnicGroup(row["code"], row["name"]))], byKey);
    }
}

namespace Training.Application.People.Contracts;

/// <summary>A civil servant's post at a commune (chức danh công chức cấp xã), in the dated catalogue (PRG-04, CUR-02).</summary>
public sealed record CommunePost(string Code, string NameVi, string NameEn, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    private static readonly Lazy<(IReadOnlyList<CommunePost> All, Dictionary<string, CommunePost> ByKey)> Catalogue =
        new(Load);

    public static IReadOnlyList<CommunePost> All => Catalogue.Value.All;

    public static CommunePost? Find(string? code) => All.FirstOrDefault(post => post.Code == code);

    /// <summary>Reads a post by its code or name; the value is the code. Blank reads as no value.</summary>
    public static Reading<string> Read(string? typed)
    {
        var text = Vietnamese.Clean(typed ?? "");
        if (text.Length == 0)
            return new(null);
        return Catalogue.Value.ByKey.TryGetValue(Vietnamese.Key(text), out var post)
            ? new(post.Code)
            : new(null, ValueRemarks.PostUnknown.With("value", text));
    }

    private static (IReadOnlyList<CommunePost>, Dictionary<string, CommunePost>) Load()
    {
        var rows = SeedFile.Rows("commune-posts.csv");
        var posts = rows.Select(row => new CommunePost(
                row["code"],
                row["name_vi"],
                row["name_en"],
                SeedFile.Day(row["valid_from"]),
                SeedFile.Day(row["valid_to"])
            ))
            .ToList();
        var spellings =
            from pair in posts.Zip(rows)
            from word in pair.Second["also"].Split('|').Concat([pair.First.Code, pair.First.NameVi, pair.First.NameEn])
            where word.Length > 0
            select (Key: Vietnamese.Key(word), Post: pair.First);
        return (posts, spellings.DistinctBy(s => s.Key).ToDictionary(s => s.Key, s => s.Post, StringComparer.Ordinal));
    }
}

using System.Globalization;

namespace Training.Application.People.Contracts;

/// <summary>
/// A full name and its parts: the surname is the first word, the given name the last (NAM-02). A name may have one word,
/// and the given name may stand elsewhere ("H'Hen Niê"), so the parts help to sort and greet and never replace the whole.
/// </summary>
public sealed record PersonName(string Full, string Surname, string Middle, string Given)
{
    public const int MaxLength = 100;

    private static readonly CompareInfo Order = Vietnamese.Culture.CompareInfo;

    /// <summary>What an accent-free search looks in (NAM-05).</summary>
    public string SearchText => Vietnamese.Fold(Full);

    /// <summary>Splits a clean name. <paramref name="given"/> names the word that is the given name where it is not the last.</summary>
    public static PersonName Of(string full, string? given = null)
    {
        List<string> words = [.. full.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var at = given is null ? -1 : words.FindLastIndex(word => Vietnamese.Fold(word) == Vietnamese.Fold(given));
        if (at < 0)
            at = words.Count - 1;

        var own = words[at];
        words.RemoveAt(at);
        return new(full, words.FirstOrDefault() ?? "", string.Join(' ', words.Skip(1)), own);
    }

    /// <summary>
    /// Bytes that sort as offices sort lists (NAM-01, NAM-03, NAM-04): the given name with its tones first, then the
    /// surname, then the middle words, each compared completely before the next.
    /// </summary>
    public byte[] SortKey() => [.. Key(Given), .. Key(Surname), .. Key(Middle)];

    /// <summary>Reads a typed name (NAM-02, NAM-08). A name all in capitals, as forms ask for it, is written as names are.</summary>
    public static Reading<PersonName> Read(string? typed)
    {
        var name = Vietnamese.Clean(typed ?? "");
        if (name.Length == 0)
            return new(null);
        if (name.Length > MaxLength)
            return new(null, ValueRemarks.NameTooLong.With("length", name.Length).With("max", MaxLength));
        if (name.FirstOrDefault(c => !BelongsInName(c)) is var odd and not '\0')
            return new(null, Spoilt(odd).With("found", $"{odd}"));
        if (!name.Any(char.IsLetter))
            return new(null, ValueRemarks.NameOdd.With("found", name));

        var recased = Recase(name);
        return recased == name ? new(Of(name)) : new(Of(recased), ValueRemarks.NameRecased.With("name", recased));
    }

    private static Remark Spoilt(char odd) => odd is '?' or '\uFFFD' ? ValueRemarks.NameDamaged : ValueRemarks.NameOdd;

    private static bool BelongsInName(char c) => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '’' or 'ʼ';

    /// <summary>A name in mixed case is left alone: the person knows it better (NAM-07).</summary>
    private static string Recase(string name)
    {
        var letters = name.Where(char.IsLetter).ToList();
        if (letters.Count < 2 || !(letters.TrueForAll(char.IsUpper) || letters.TrueForAll(char.IsLower)))
            return name;

        var recased = name.ToLower(Vietnamese.Culture).ToCharArray();
        for (var i = 0; i < recased.Length; i++)
        {
            if (i == 0 || !char.IsLetter(recased[i - 1]))
                recased[i] = char.ToUpper(recased[i], Vietnamese.Culture);
        }
        return new string(recased);
    }

    private static byte[] Key(string part)
    {
        var key = Order.GetSortKey(part, CompareOptions.IgnoreCase).KeyData;
        return key is [.., 0] ? key : [.. key, 0]; // ends what comes before it, so that "An" stands before "Anh"
    }
}

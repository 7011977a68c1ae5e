using System.Text.RegularExpressions;

namespace Training.Application.People.Contracts;

/// <summary>An e-mail address, kept in lower case so that two spellings are one address.</summary>
public static partial class EmailAddress
{
    public const int MaxLength = 254;

    /// <summary>Blank reads as no value.</summary>
    public static Reading<string> Read(string? typed)
    {
        var text = Vietnamese.Clean(typed ?? "").TrimEnd('.', ',', ';', ' ').ToLowerInvariant();
        if (text.Length == 0)
            return new(null);
        if (text.FirstOrDefault(c => !char.IsAscii(c)) is var odd and not '\0')
            return new(null, ValueRemarks.EmailAccent.With("found", $"{odd}"));
        return text.Length <= MaxLength && Form().IsMatch(text) ? new(text) : new(null, ValueRemarks.EmailForm);
    }

    /// <summary>As pages show it until it is asked for: the first letter and the domain.</summary>
    public static string Hint(string address) =>
        $"{address[0]}•••{address[address.IndexOf('@', StringComparison.Ordinal)..]}";

    [GeneratedRegex(@"^[^@\s,;<>()]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}

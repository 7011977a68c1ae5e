using Training.Application.Common;

namespace Training.Web.Pages.People;

/// <summary>A name in three parts, of which the middle one is what a search found.</summary>
public sealed record NameMark(string Before, string Found, string After)
{
    /// <summary>Accents typed or not, the words are marked where a word of the name begins with them.</summary>
    public static NameMark Of(string name, string? typed)
    {
        var wanted = Vietnamese.Fold(typed ?? "");
        var folded = Vietnamese.Fold(name);
        var at =
            wanted.Length == 0 || folded.Length != name.Length // a letter that folds into two cannot be counted off
                ? -1
                : $" {folded}".IndexOf($" {wanted}", StringComparison.Ordinal);
        return at < 0
            ? new(name, "", "")
            : new(name[..at], name[at..(at + wanted.Length)], name[(at + wanted.Length)..]);
    }
}

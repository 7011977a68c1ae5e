using Training.Application.Common;

namespace Training.Web.Pages.People;

internal static class PersonSaved
{
    /// <summary>What was done, and what of the file should be looked at again.</summary>
    public static string Sentence(Texts texts, string code, string? name, IReadOnlyList<Remark> warnings) =>
        string.Join(' ', [texts[code, ("name", name)], .. warnings.Select(texts.Of)]);
}

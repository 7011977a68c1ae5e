namespace Training.Web;

internal static class Initials
{
    /// <summary>Middle and given name, as people are called: "Trần Thu Hương" is TH.</summary>
    public static string Of(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Select(word => word[..1]))
            .ToUpperInvariant();
}

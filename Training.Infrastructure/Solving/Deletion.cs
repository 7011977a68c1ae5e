namespace Training.Infrastructure.Solving;

internal static class Deletion
{
    /// <summary>
    /// What is left when nothing more can be taken out: large pieces are tried first, at the end each one by itself. Whatever
    /// had to stay once has to stay for good, because of fewer ever less is impossible.
    /// </summary>
    /// <param name="items">What should rather stay stands first.</param>
    /// <param name="isImpossible">Whether some of them are still too many.</param>
    public static List<T> Shrink<T>(List<T> items, Func<List<T>, bool> isImpossible)
    {
        for (var size = Math.Max(1, items.Count / 2); ; size = size / 2)
        {
            for (var end = items.Count; end > 0; end -= size)
            {
                var start = Math.Max(0, end - size);
                List<T> rest = [.. items[..start], .. items[end..]];
                if (isImpossible(rest))
                    items = rest;
            }
            if (size == 1)
                return items;
        }
    }
}

namespace Training.Application.Curriculum;

internal static class Editions
{
    public static Task<T?> Edition<T>(this IQueryable<T> editions, string code, int edition, CancellationToken ct)
        where T : EditionRoot
    {
        var clean = Code.Clean(code);
        return editions.SingleOrDefaultAsync(one => one.Code == clean && one.Edition == edition, ct);
    }

    /// <summary>The last edition of a code, whatever its state; null where nobody began one.</summary>
    public static Task<T?> LastEdition<T>(this IQueryable<T> editions, string code, CancellationToken ct)
        where T : EditionRoot
    {
        var clean = Code.Clean(code);
        return editions.Where(one => one.Code == clean).OrderByDescending(one => one.Edition).FirstOrDefaultAsync(ct);
    }
}

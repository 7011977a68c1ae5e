using System.Collections.Concurrent;
using Training.Application.Enrolment.Contracts;

namespace Training.Application.Enrolment.Imports;

/// <summary>A file being read, with the list in it.</summary>
internal sealed record OpenList(Stream File, ListRows Rows) : IDisposable
{
    public void Dispose()
    {
        Rows.Dispose();
        File.Dispose();
    }
}

/// <summary>
/// Keeps files open between two portions of planning, because finding the place again means reading from the top. Only a
/// convenience: a list that is not here, or stands elsewhere than the database says, is opened again.
/// </summary>
internal sealed class OpenLists : IDisposable
{
    private const int AtMost = 4;

    private readonly ConcurrentDictionary<ImportId, OpenList> _lists = new();

    /// <summary>The list, now the caller's, if it stands behind the row with this number.</summary>
    public OpenList? Take(ImportId id, int position)
    {
        if (!_lists.TryRemove(id, out var list))
            return null;
        if (list.Rows.Position == position && position > 0)
            return list;
        list.Dispose();
        return null;
    }

    public void Keep(ImportId id, OpenList list)
    {
        if (_lists.Count >= AtMost)
            Dispose(); // some of them belong to work that died
        if (!_lists.TryAdd(id, list))
            list.Dispose();
    }

    public void Dispose()
    {
        foreach (var id in _lists.Keys)
        {
            if (_lists.TryRemove(id, out var list))
                list.Dispose();
        }
    }
}

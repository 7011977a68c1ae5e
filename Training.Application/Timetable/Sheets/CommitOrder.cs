namespace Training.Application.Timetable.Sheets;

/// <summary>
/// In which order rows go in: whoever leaves a place before whoever takes it, and rows that take each other's places
/// together. Rings of rows are what Tarjan's algorithm finds, each behind those that it waits for.
/// </summary>
internal sealed class CommitOrder
{
    private readonly Dictionary<int, OpenRow> _rows;
    private readonly Dictionary<int, (int Index, int Low)> _seen = [];
    private readonly Stack<int> _path = new();
    private readonly HashSet<int> _onPath = [];
    private readonly List<IReadOnlyList<int>> _rings = [];

    private CommitOrder(IReadOnlyList<OpenRow> rows) => _rows = rows.ToDictionary(row => row.Number);

    /// <summary>The rows that go in next: whole rings, about so many rows.</summary>
    public static IReadOnlyList<int> Next(IReadOnlyList<OpenRow> rows, int portion)
    {
        var next = new List<int>();
        foreach (var ring in Rings(rows).TakeWhile(ring => next.Count == 0 || next.Count + ring.Count <= portion))
            next.AddRange(ring);
        return next;
    }

    /// <summary>Every row is in one ring, most of them alone.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Rings(IReadOnlyList<OpenRow> rows)
    {
        var order = new CommitOrder(rows);
        foreach (var row in rows.OrderBy(row => row.Date).ThenBy(row => row.Number).Select(row => row.Number))
        {
            if (!order._seen.ContainsKey(row))
                order.Visit(row);
        }
        return order._rings;
    }

    /// <summary>Without recursion: a chain may be as long as the file.</summary>
    private void Visit(int root)
    {
        var calls = new Stack<(int Row, IEnumerator<int> Waits)>();
        calls.Push(Enter(root));
        while (calls.TryPeek(out var call))
        {
            if (call.Waits.MoveNext())
            {
                var other = call.Waits.Current;
                if (!_seen.TryGetValue(other, out var seen))
                    calls.Push(Enter(other));
                else if (_onPath.Contains(other))
                    Lower(call.Row, seen.Index);
                continue;
            }
            calls.Pop();
            call.Waits.Dispose();
            if (_seen[call.Row].Low == _seen[call.Row].Index)
                Close(call.Row);
            if (calls.TryPeek(out var caller))
                Lower(caller.Row, _seen[call.Row].Low);
        }
    }

    private (int, IEnumerator<int>) Enter(int row)
    {
        _seen[row] = (_seen.Count, _seen.Count);
        _path.Push(row);
        _onPath.Add(row);
        return (row, _rows[row].WaitsFor.Where(_rows.ContainsKey).GetEnumerator());
    }

    private void Lower(int row, int low) => _seen[row] = _seen[row] with { Low = Math.Min(_seen[row].Low, low) };

    private void Close(int first)
    {
        var ring = new List<int>();
        do
        {
            ring.Add(_path.Pop());
            _onPath.Remove(ring[^1]);
        } while (ring[^1] != first);
        _rings.Add(ring);
    }
}

/// <summary>A row as far as its turn depends on it.</summary>
internal sealed record OpenRow(int Number, DateOnly? Date, IReadOnlyList<int> WaitsFor);

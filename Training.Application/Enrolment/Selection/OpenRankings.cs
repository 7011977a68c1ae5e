using System.Collections.Concurrent;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// Keeps rankings between two portions of writing them down, because to have one again means to rank everybody anew. Only a
/// convenience: one that is not here, or stands elsewhere than the database says, is made again.
/// </summary>
internal sealed class OpenRankings
{
    private const int AtMost = 2; // as many as are written at once

    private readonly ConcurrentDictionary<SelectionId, OpenRanking> _rankings = new();

    /// <summary>What was kept, now the caller's alone.</summary>
    public OpenRanking? Take(SelectionId run) => _rankings.TryRemove(run, out var ranking) ? ranking : null;

    public void Keep(SelectionId run, OpenRanking ranking)
    {
        if (_rankings.Count >= AtMost)
            _rankings.Clear(); // some of them belong to work that died
        _rankings[run] = ranking;
    }
}

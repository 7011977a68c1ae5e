namespace Training.Application.Timetable.Solving.Search;

/// <summary>Makes a timetable: searches, gives rooms, and leaves out what does not fit without a clash.</summary>
public static class TimetableSearch
{
    /// <summary>Moves between two reports, about a fifth of a second.</summary>
    private const long ReportEvery = 1L << 20;

    /// <summary>Moves between two plans handed out, about two seconds; the first comes with the first report.</summary>
    private const long HandOutEvery = 10 * ReportEvery;

    /// <param name="progress">Told about every <see cref="ReportEvery"/> moves.</param>
    /// <param name="better">Given the best plan so far from time to time, each better than the last; not the one returned.</param>
    /// <param name="stop">Ends the search; what is returned is then the best so far.</param>
    public static PlanResult Run(
        PlanProblem problem,
        SearchSettings settings,
        Action<SearchProgress> progress,
        Action<PlanResult> better,
        CancellationToken stop
    )
    {
        var index = new PlanIndex(problem);
        var weight = HardWeight(settings.Weights);
        var placeable = Placeable.Of(index);
        var handedOut = new Standing(int.MaxValue, int.MaxValue);
        var found = new Annealer<TimetableMoves>(
            () => new(index, placeable, settings.Weights, weight),
            Cooling(weight),
            tried => (double)tried / Math.Max(1, settings.Moves),
            Report
        ).Run(settings.Seed, stop);
        return Result(found.Problem.State, settings.Weights);

        bool Report(long tried, Attempt<TimetableMoves> so)
        {
            if (tried % ReportEvery == 0)
                progress(new(tried, so.Best.Violations, so.Best.Cost));
            if ((tried == ReportEvery || tried % HandOutEvery == 0) && so.Best.IsBetterThan(handedOut))
            {
                handedOut = so.Best;
                better(Result(so.Problem.Best(), settings.Weights));
            }
            return true;
        }
    }

    /// <summary>No wish is worth a hard rule, but may be worth breaking it for a moment.</summary>
    private static int HardWeight(SoftWeights weights) =>
        Math.Max(20, 4 * new[] { weights.Compact, weights.Spread, weights.Wishes, weights.Balance }.Max());

    /// <summary>Found by trial on programmes of 15,000 sessions, where 300 million moves are a minute or two.</summary>
    private static Cooling Cooling(int weight) =>
        new(
            Heat: weight,
            Firm: weight / 13.0,
            Shaken: weight / 4.0,
            Polish: weight / 7.0,
            Frost: 0.3,
            First: 0.12,
            Later: 0.02,
            Last: 0.2
        );

    private static PlanResult Result(TimetableState state, SoftWeights wishes)
    {
        var settlement = new Settlement(state, wishes);
        settlement.Settle();
        var rooms = RoomMatching.Of(state);
        while (rooms.Homeless.ToList() is { Count: > 0 } homeless)
        {
            homeless.ForEach(session => settlement.TakeOut(session.Run, session.Slot));
            rooms = RoomMatching.Of(state);
        }
        var tally = state.Tally;
        return new(
            [.. state.Instructor.Select(who => who < 0 ? (int?)null : who)],
            Places(state, rooms),
            new(tally.Compact, tally.Spread, tally.Wishes, rooms.AwayFromHome, tally.Balance)
        );
    }

    private static List<List<PlanPlace>> Places(TimetableState state, RoomMatching rooms)
    {
        var index = state.Index;
        var places = index.Class.Select(_ => new List<PlanPlace>()).ToList();
        foreach (var (cell, run) in state.Grid.Index())
        {
            if (run >= 0)
                places[run].Add(new(cell % index.Slots, rooms.Room[cell]));
        }
        return places;
    }
}

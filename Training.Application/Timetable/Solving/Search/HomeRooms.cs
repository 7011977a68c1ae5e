namespace Training.Application.Timetable.Solving.Search;

/// <summary>The room in which each class is to be most: one of its own where there are enough, and none that others need more.</summary>
internal static class HomeRooms
{
    public static int[] Of(TimetableState state)
    {
        var (index, rooms) = (state.Index, state.Index.Problem.Rooms.Count);
        var classes = index.Cells.Length;
        if (rooms == 0)
            return new int[classes];
        var (usable, wanted) = (new int[classes, rooms], new double[rooms]);
        foreach (
            var (run, sessions) in state.Grid.Where(run => run >= 0 && index.Rooms.NeedsRoom(run)).CountBy(run => run)
        )
        {
            var possible = Enumerable.Range(0, rooms).Where(room => index.Rooms.Holds(run, room)).ToList();
            foreach (var room in possible)
            {
                usable[index.Class[run], room] += sessions;
                wanted[room] += (double)sessions / possible.Count;
            }
        }
        var shares = (classes + rooms - 1) / rooms;
        var cost = new int[classes, rooms * shares];
        for (var @class = 0; @class < classes; @class++)
        {
            for (var i = 0; i < rooms * shares; i++)
            {
                var (room, before) = (i % rooms, i / rooms);
                var others = wanted[room] / Math.Max(1, wanted.Max());
                cost[@class, i] = (int)(index.Slots * (1 + others / 2 + before) - usable[@class, room]);
            }
        }
        return [.. Assignment.Cheapest(cost).Select(column => column % rooms)];
    }
}

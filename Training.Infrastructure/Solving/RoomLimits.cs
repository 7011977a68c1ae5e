using Google.OrTools.Sat;

namespace Training.Infrastructure.Solving;

/// <summary>
/// As many sessions in each half-day as there are rooms for them. By Hall's theorem there is a room for each if for every set
/// of rooms the sessions that must be in one of them are not more than the rooms; the sets that matter are added as they are found.
/// </summary>
internal sealed class RoomLimits
{
    private readonly CpModel _model;
    private readonly Window _window;
    private readonly Freedom _freedom;
    private readonly ILookup<int, (Choice Choice, BoolVar There)> _anywhere;
    private readonly ILookup<int, (int Room, BoolVar There)> _kept;

    public RoomLimits(CpModel model, Window window, Freedom freedom, IReadOnlyList<Choice> choices)
    {
        (_model, _window, _freedom) = (model, window, freedom);
        List<Choice> needing = [.. choices.Where(choice => freedom.NeedsRoom(choice.Index))];
        _anywhere = needing
            .SelectMany(choice => choice.At, (choice, at) => (at.Key, Value: (choice, at.Value)))
            .ToLookup(one => one.Key, one => one.Value);
        _kept = needing
            .SelectMany(choice => choice.Kept.Select(there => (choice.Index, There: there)))
            .ToLookup(
                one => window.Problem.Sessions[one.Index].Slot,
                one => (window.Problem.Sessions[one.Index].Room!.Value, one.There)
            );
        foreach (var room in _kept.SelectMany(slot => slot.GroupBy(one => one.Room)))
            model.AddAtMostOne(room.Select(one => one.There));
        if (freedom.RoomsStay)
            return;

        var sets = needing
            .ConvertAll(choice => window.Groups.Suits[choice.Index])
            .DistinctBy(set => string.Join(',', set));
        foreach (var set in sets.Append([.. sets.SelectMany(set => set).Distinct()]))
            Add([.. set]);
    }

    /// <param name="rooms">Indexes.</param>
    public void Add(HashSet<int> rooms)
    {
        for (var t = 0; t < _window.Problem.Slots.Count; t++)
        {
            var free = rooms.Count(r => !_freedom.Fixed.Room(r, t));
            List<(BoolVar There, int Count)> all = [];
            foreach (
                var (choice, there) in _anywhere[t]
                    .Where(one => rooms.IsSupersetOf(_window.Groups.Suits[one.Choice.Index]))
            )
            {
                all.Add((there, 1));
                if (choice.Keeps is { } keeps && _window.Problem.Sessions[choice.Index].Slot == t)
                    all.Add((keeps, -1));
            }
            all.AddRange(
                _kept[t]
                    .Where(one => rooms.Contains(one.Room) && !_freedom.Fixed.Room(one.Room, t))
                    .Select(one => (one.There, 1))
            );
            if (all.Count(one => one.Count > 0) > free)
                _model.Add(LinearExpr.WeightedSum(all.Select(one => one.There), all.Select(one => one.Count)) <= free);
        }
    }
}

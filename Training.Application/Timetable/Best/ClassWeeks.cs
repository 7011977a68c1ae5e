using System.Globalization;
using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Best;

/// <summary>The weeks of a class around a session of it, without that session.</summary>
internal sealed class ClassWeeks
{
    private readonly PlacedSession _now;
    private readonly Surroundings _around;
    private readonly ILookup<DateOnly, PlacedSession> _weeks;
    private readonly ILookup<DateOnly, DayPart> _parts;

    /// <summary>Sessions in a week, were they even in the weeks with any.</summary>
    private readonly int _share;

    public ClassWeeks(ClassId @class, PlacedSession now, IReadOnlyList<PlacedSession> others, Surroundings around)
    {
        (_now, _around, Code) = (now, around, around.Classes[@class].Code);
        var mine = others.Where(other => other.Classes.Contains(@class)).ToList();
        _weeks = mine.ToLookup(other => other.Interval.Date.Monday());
        _parts = mine.SelectMany(one => around.PartsOf(one.Interval), (one, part) => (one.Interval.Date, part))
            .ToLookup(one => one.Date, one => one.part);
        var weeks = _weeks.Select(week => week.Key).Append(Monday(now)).Distinct().Count();
        _share = (int)Math.Round((mine.Count + 1.0) / weeks);
        MeetsOnWeekends = mine.Append(now)
            .Any(one => one.Interval.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Home = mine.Append(now)
            .Where(other => other.Room is not null)
            .GroupBy(other => other.Room!.Value)
            .OrderByDescending(room => room.Count())
            .ThenBy(room => around.Rooms[room.Key].Code, StringComparer.Ordinal)
            .Select(room => (RoomId?)room.Key)
            .FirstOrDefault();
    }

    public string Code { get; }

    public bool MeetsOnWeekends { get; }

    /// <summary>The room in which the class is most; null where it is in none.</summary>
    public RoomId? Home { get; }

    /// <summary>Days on which the class comes for one half-day only, or has a gap.</summary>
    public IEnumerable<PlaceReason> Compact(PlacedSession there)
    {
        foreach (var day in new[] { _now.Interval.Date, there.Interval.Date }.Distinct())
        {
            var (before, after) = (Parts(day, _now), Parts(day, there));
            if (IsTorn(before) == IsTorn(after))
                continue;
            Fact[] facts = [new("class", Code), new("date", day)];
            yield return IsTorn(after) ? new("bestplaces.worse_half_day", IsBetter: false, facts)
            : after.Count == 0 ? new("bestplaces.better_free_day", IsBetter: true, facts)
            : new("bestplaces.better_whole_day", IsBetter: true, facts);
        }
    }

    /// <summary>Weeks in which a module is crowded.</summary>
    public IEnumerable<PlaceReason> Spread(PlacedSession there)
    {
        if (Monday(_now) == Monday(there))
            yield break;
        if (OfModule(Monday(_now)) >= SoftWeights.MostPerWeek)
            yield return new("bestplaces.better_spread", IsBetter: true, Facts(Monday(_now), OfModule(Monday(_now))));
        if (OfModule(Monday(there)) >= SoftWeights.MostPerWeek)
        {
            yield return new(
                "bestplaces.worse_spread",
                IsBetter: false,
                Facts(Monday(there), OfModule(Monday(there)) + 1)
            );
        }
    }

    /// <summary>Weeks with more or fewer sessions than the even share, by more than one.</summary>
    public IEnumerable<PlaceReason> Balance(PlacedSession there)
    {
        var (from, to) = (Monday(_now), Monday(there));
        if (from == to)
            yield break;
        var (left, entered) = (_weeks[from].Count(), _weeks[to].Count());
        var more = Uneven(left) - Uneven(left + 1) + Uneven(entered + 1) - Uneven(entered);
        if (more < 0)
            yield return new("bestplaces.better_balance", IsBetter: true, Facts(to, entered + 1));
        if (more > 0)
            yield return new("bestplaces.worse_balance", IsBetter: false, Facts(to, entered + 1));
    }

    private int OfModule(DateOnly monday) => _weeks[monday].Count(other => other.ModuleId == _now.ModuleId);

    private int Uneven(int sessions) => Math.Max(0, Math.Abs(sessions - _share) - 1);

    private HashSet<DayPart> Parts(DateOnly day, PlacedSession session) =>
        [.. _parts[day], .. session.Interval.Date == day ? _around.PartsOf(session.Interval) : []];

    private static bool IsTorn(HashSet<DayPart> parts) =>
        parts.Count == 1 || (parts.Count == 2 && !parts.Contains(DayPart.Afternoon));

    private IReadOnlyList<Fact> Facts(DateOnly monday, int count) =>
        [
            new("class", Code),
            new("module", _around.Modules[_now.ModuleId].Code),
            new("week", ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue))),
            new("count", count),
        ];

    private static DateOnly Monday(PlacedSession session) => session.Interval.Date.Monday();
}

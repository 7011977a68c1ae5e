using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Solving.Capacity;

/// <param name="Part">The half-day looked at; null: all.</param>
/// <param name="Runs">Those that ask for it.</param>
internal sealed record FoundBottleneck(
    WeeklyBottleneck Where,
    DayPart? Part,
    Knowledge Knowledge,
    IReadOnlyList<int> Runs
)
{
    /// <summary>Another says it already, of all half-days or knowing less.</summary>
    public bool Follows(FoundBottleneck other) =>
        (other.Part is null || other.Part == Part) && Where.Follows(other.Where);

    public Shortage Shortage(ShortageKind kind, Weekly weekly) =>
        new(kind, weekly.First(Where.FromWeek), weekly.Last(Where.ToWeek), Where.What.Demand, Where.What.Supply)
        {
            Part = Part,
            ByOrder = Knowledge != Knowledge.Days,
        };
}

/// <summary>
/// Looks for bottlenecks of rooms or people, over all half-days and over those of one kind, such as evenings: first
/// with what is plain, then with what follows from the order of modules.
/// </summary>
/// <param name="kindOf">The kind of demand of a run; null where it needs nothing.</param>
/// <param name="suppliers">By kind, those that can meet it.</param>
/// <param name="supply">By supplier, what it has before each week; of the slots that count.</param>
internal sealed class WeeklySearch(
    Weekly weekly,
    IReadOnlyList<ClassSpans> classes,
    Func<int, int?> kindOf,
    IReadOnlyList<int[]> suppliers,
    Func<Func<int, bool>, IReadOnlyList<int[]>> supply
)
{
    public IReadOnlyList<FoundBottleneck> Find()
    {
        var kept = new List<FoundBottleneck>();
        IEnumerable<DayPart?> parts = [null, .. weekly.Parts.Count > 1 ? weekly.Parts.Cast<DayPart?>() : []];
        var balances = parts.Select(part => (Part: part, Balance: Balance(part))).ToList();
        foreach (var knowledge in Enum.GetValues<Knowledge>())
        {
            var demands = Demands(knowledge);
            foreach (var (part, balance) in balances)
            {
                foreach (var where in balance.Bottlenecks(demands))
                {
                    var runs = demands.Where(where.Holds).Select(demand => demand.Run).Distinct().ToList();
                    var found = new FoundBottleneck(where, part, knowledge, runs);
                    if (!kept.Exists(found.Follows))
                        kept.Add(found);
                }
            }
        }
        return kept;
    }

    private WeeklyBalance Balance(DayPart? part)
    {
        return new(
            suppliers,
            supply(IsLookedAt),
            [.. classes.Select(one => weekly.Before(slot => IsLookedAt(slot) && one.Open.IsOpen(slot)))],
            [.. classes.Select(one => weekly.Before(slot => !IsLookedAt(slot) && one.Open.IsOpen(slot)))]
        );

        bool IsLookedAt(int slot) => part is null || weekly.Slots[slot].Part == part;
    }

    private IReadOnlyList<WeeklyDemand> Demands(Knowledge knowledge) =>
        [
            .. from one in classes
            from span in one.Known(knowledge)
            let kind = kindOf(span.Run)
            where kind is not null && span.From <= span.To
            select new WeeklyDemand(
                span.Run,
                kind.Value,
                one.Class,
                weekly.Of(span.From),
                weekly.Of(span.To),
                span.Sessions
            ),
        ];
}

using Training.Application.Cohorts.Contracts;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Solving;

namespace Training.Application.Timetable.Proposals;

/// <summary>How often the wishes of <see cref="SoftWeights"/> are not met by sessions as they are planned, class by class.</summary>
internal static class DraftCost
{
    /// <summary>Sessions by which a week may differ from the even share.</summary>
    private const int Tolerance = 1;

    /// <param name="unwanted">Half-days on which each instructor would rather not teach.</param>
    public static SoftCost Of(
        IEnumerable<CostedSession> sessions,
        IReadOnlyDictionary<InstructorId, IReadOnlyList<WeeklyHalfDay>> unwanted
    )
    {
        var sum = default(SoftCost);
        foreach (var ofClass in sessions.GroupBy(session => session.Class))
        {
            var own = ofClass.ToList();
            sum = new(
                sum.Compact + own.GroupBy(one => one.Date).Count(day => IsTorn([.. day.Select(one => one.Part)])),
                sum.Spread + Crowded(own),
                sum.Wishes + own.Count(one => IsUnwanted(one, unwanted)),
                sum.Rooms + AwayFromHome(own),
                sum.Balance + Uneven(own)
            );
        }
        return sum;
    }

    /// <summary>One half-day only, or a gap between two.</summary>
    private static bool IsTorn(HashSet<DayPart> parts) =>
        parts.Count == 1 || (parts.Count == 2 && !parts.Contains(DayPart.Afternoon));

    private static int Crowded(List<CostedSession> own) =>
        own.GroupBy(one => (one.Date.Monday(), one.Module))
            .Sum(same => Math.Max(0, same.Count() - SoftWeights.MostPerWeek));

    private static bool IsUnwanted(
        CostedSession session,
        IReadOnlyDictionary<InstructorId, IReadOnlyList<WeeklyHalfDay>> unwanted
    ) =>
        session.Instructors.Any(id =>
            unwanted.TryGetValue(id, out var halfDays) && halfDays.Contains(new(session.Date.DayOfWeek, session.Part))
        );

    private static int AwayFromHome(List<CostedSession> own)
    {
        var inRooms = own.Where(one => one.Room is not null).ToList();
        return inRooms.Count - inRooms.GroupBy(one => one.Room).Select(same => same.Count()).DefaultIfEmpty(0).Max();
    }

    /// <summary>The even share is that of the weeks with sessions.</summary>
    private static int Uneven(List<CostedSession> own)
    {
        var weeks = own.GroupBy(one => one.Date.Monday()).Select(week => week.Count()).ToList();
        var share = (double)own.Count / weeks.Count;
        return weeks.Sum(count => Math.Max(0, (int)Math.Ceiling(Math.Abs(count - share)) - Tolerance));
    }
}

/// <param name="Module">Its id.</param>
internal readonly record struct CostedSession(
    ClassId Class,
    DateOnly Date,
    DayPart Part,
    Guid Module,
    IReadOnlyList<InstructorId> Instructors,
    RoomId? Room
)
{
    /// <summary>As each of its classes sees it.</summary>
    public static IEnumerable<CostedSession> Of(SessionPlan plan, IReadOnlyList<BellGrid> grids)
    {
        if (!grids.Place(plan.Date, plan.Slot).Succeeded(out var time))
            return [];
        var part = grids.PartOf(time.Interval);
        return plan.Classes.Select(id => new CostedSession(
            id,
            plan.Date,
            part,
            plan.ModuleId.Value,
            plan.Instructors,
            plan.Room
        ));
    }
}

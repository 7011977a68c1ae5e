using CsCheck;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Timetable;

/// <summary>P10: the rule against a model that looks at each minute by itself.</summary>
public sealed class ClashRulePropertyTests
{
    private static readonly string[] Meetings =
    [
        "timetable.room_taken",
        "timetable.instructor_taken",
        "timetable.class_taken",
        "timetable.trainees_taken",
        "timetable.too_far",
    ];

    [Fact]
    public void Two_sessions_clash_exactly_when_some_minute_wants_somebody_or_a_room_twice() =>
        Gen.Select(SmallSchool.Session, SmallSchool.Session.Array[0, 6])
            .Sample((planned, others) => Found(planned, others).ShouldBe(Expected(planned, others), ignoreOrder: true));

    [Fact]
    public void Sessions_planned_together_are_checked_like_sessions_planned_one_after_the_other() =>
        SmallSchool
            .Session.Array[2, 5]
            .Sample(sessions =>
            {
                var together = ClashRule.Check(sessions, SmallSchool.Around()).Count == 0;
                var oneByOne = sessions
                    .Select((session, i) => ClashRule.Check([session], SmallSchool.Around(sessions[..i])).Count)
                    .All(clashes => clashes == 0);

                together.ShouldBe(oneByOne);
            });

    [Fact]
    public void A_session_never_runs_into_itself() =>
        SmallSchool.Session.Sample(session => ClashRule.Check([session], SmallSchool.Around(session)).ShouldBeEmpty());

    private static List<(string Code, SessionId With)> Found(PlacedSession planned, PlacedSession[] others) =>
        [
            .. ClashRule
                .Check([planned], SmallSchool.Around(others))
                .Where(clash => Meetings.Contains(clash.Error.Code))
                .Select(clash => (clash.Error.Code, clash.With!.Value))
                .Distinct(),
        ];

    private static List<(string Code, SessionId With)> Expected(PlacedSession planned, PlacedSession[] others) =>
        [.. others.SelectMany(other => Codes(planned, other).Select(code => (code, other.Id))).Distinct()];

    private static IEnumerable<string> Codes(PlacedSession one, PlacedSession other)
    {
        var instructors = one.Instructors.Intersect(other.Instructors).Any();
        var classes = one.Classes.Intersect(other.Classes).Any();
        var trainees = !classes && Shares(one, other);
        if (Minutes(one, 0).Overlaps(Minutes(other, 0)))
        {
            if (one.Room is not null && one.Room == other.Room)
                yield return "timetable.room_taken";
            if (instructors)
                yield return "timetable.instructor_taken";
            if (classes)
                yield return "timetable.class_taken";
            if (trainees)
                yield return "timetable.trainees_taken";
        }
        else if (
            (instructors || classes || trainees)
            && IsFar(one) != IsFar(other)
            && one.Room is not null
            && other.Room is not null
            && Minutes(one, SmallSchool.Travel).Overlaps(Minutes(other, 0))
        )
        {
            yield return "timetable.too_far";
        }
    }

    private static bool Shares(PlacedSession one, PlacedSession other)
    {
        var (first, second) = (SmallSchool.Classes[0], SmallSchool.Classes[1]);
        return one.Interval.Date == SmallSchool.Day
            && (
                (one.Classes.Contains(first) && other.Classes.Contains(second))
                || (one.Classes.Contains(second) && other.Classes.Contains(first))
            );
    }

    private static bool IsFar(PlacedSession session) => session.Room == SmallSchool.Rooms[2];

    /// <summary>Every minute of the session, and so many before and after it.</summary>
    private static HashSet<(DateOnly, int)> Minutes(PlacedSession session, int more) =>
        [
            .. Enumerable
                .Range(session.Interval.From - more, session.Interval.Minutes + 2 * more)
                .Select(minute => (session.Interval.Date, minute)),
        ];
}

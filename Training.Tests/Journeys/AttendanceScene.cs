using Training.Application.Attendance;
using Training.Application.Attendance.CheckIns;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Journeys;

/// <summary>Registers and requests for leave, begun.</summary>
internal static class AttendanceScene
{
    public static async Task<(string Class, string Module)> ClassAtWork(TestApp app)
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        await app.GivenTestLesson(given.School);
        await app.GivenSession(given.School.Plan(day: 4) with { Lesson = 2 });
        await app.GivenPublication(given.School);
        await app.Take(given, new(given.People[0], "UUUU"), new Tap(given.People[1], "PPEE"));
        await app.Confirm(given);
        var code = await app.Db(db =>
            db.Classes.Where(c => c.Id == given.School.Class).Select(c => c.Code).SingleAsync()
        );
        (await app.Sign(code, given.School.ModuleCode)).Errors.ShouldBeEmpty();
        return (code, given.School.ModuleCode);
    }

    public static async Task<SessionId> RegisterAtWork(TestApp app)
    {
        var given = await app.GivenRegister();
        await app.Take(given, new(given.People[0], "UUUU"), new Tap(given.People[1], "PPEE"));
        (await app.Send(new OpenCheckIn(given.Session))).Errors.ShouldBeEmpty();
        return given.Session;
    }

    public static async Task<LeaveRequestId> LeaveAtWork(TestApp app, UserId visitor)
    {
        var given = await app.GivenAbsentee();
        var span = new LeaveSpan(given.Day, HalfDay.Afternoon, given.Day.AddDays(2), HalfDay.Morning);
        await app.SendAs(visitor, [Permission.OwnData], new AskLeave(span, "Việc gia đình"));
        var (decided, waiting) = (
            await app.GivenLeave(given, span),
            span with
            {
                From = given.Day.AddDays(9),
                To = given.Day.AddDays(9),
            }
        );
        await app.Send(new DecideLeaveRequest(decided, Approve: false, "Trùng buổi thi"));
        return await app.GivenLeave(given, waiting with { FromHalf = HalfDay.Morning, ToHalf = HalfDay.Afternoon });
    }
}

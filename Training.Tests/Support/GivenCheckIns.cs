using Training.Application.Attendance.CheckIns;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Support;

internal static class GivenCheckIns
{
    public static Task<Result<SessionId>> OpenCode(this TestApp app, GivenRegister given) =>
        app.SendAs(given.Instructor.Account, GivenAttendance.Instructing, new OpenCheckIn(given.Session));

    /// <summary>On the wall, as it is at this moment.</summary>
    public static async Task<string> GivenCode(this TestApp app, GivenRegister given)
    {
        (await app.OpenCode(given)).Errors.ShouldBeEmpty();
        return (await app.Wall(given)).Code.ShouldNotBeNull();
    }

    public static async Task<CheckInView> Wall(this TestApp app, GivenRegister given)
    {
        var shown = await app.SendAs(
            given.Instructor.Account,
            GivenAttendance.Instructing,
            new ShowCheckIn(given.Session)
        );
        shown.Succeeded(out var view);
        return view!;
    }

    public static Task<Result<CheckedIn>> CheckIn(
        this TestApp app,
        GivenSession trainee,
        string code,
        Guid? device = null
    ) => app.SendAs(trainee.Account, [Permission.OwnData], new CheckMeIn(code, device ?? Guid.CreateVersion7()));
}

using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;

namespace Training.Tests.Support;

/// <summary>A register with a trainee in it who can ask for leave, and the adviser of the class.</summary>
public sealed record GivenAbsentee(GivenRegister Register, GivenSession Trainee, PersonId Person, GivenSession Adviser)
{
    public DateOnly Day => Register.School.Opens;

    /// <summary>Whole days, counted from <see cref="Day"/>.</summary>
    public LeaveSpan Days(int first, int? last = null) =>
        new(Day.AddDays(first), HalfDay.Morning, Day.AddDays(last ?? first), HalfDay.Afternoon);
}

internal static class GivenLeaves
{
    public static readonly Permission[] Advising = [Permission.DecideLeave];

    public static async Task<GivenAbsentee> GivenAbsentee(this TestApp app)
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        var trainee = await app.GivenTraineeSession(given.School);
        var adviser = await app.GivenSession(Role.ClassAdviser);
        var person = await app.Db(async db =>
        {
            (await db.Classes.SingleAsync(c => c.Id == given.School.Class)).Appoint(adviser.Account);
            await db.SaveChangesAsync();
            return await db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync();
        });
        return new(given, trainee, person, adviser);
    }

    public static Task<Result<LeaveRequestId>> Ask(this TestApp app, GivenAbsentee given, LeaveSpan span) =>
        app.SendAs(given.Trainee.Account, [Permission.OwnData], new AskLeave(span, "Khám bệnh"));

    /// <summary>Asked for, and to be decided.</summary>
    public static async Task<LeaveRequestId> GivenLeave(this TestApp app, GivenAbsentee given, LeaveSpan span)
    {
        var asked = await app.Ask(given, span);
        asked.Errors.ShouldBeEmpty();
        asked.Succeeded(out var id);
        return id;
    }

    public static Task<Result<LeaveRequestId>> Decide(
        this TestApp app,
        GivenAbsentee given,
        LeaveRequestId id,
        bool approve = true,
        string? reason = null
    ) => app.SendAs(given.Adviser.Account, Advising, new DecideLeaveRequest(id, approve, reason));

    public static Task<Result<LeaveRequestId>> Withdraw(this TestApp app, GivenAbsentee given, LeaveRequestId id) =>
        app.SendAs(given.Trainee.Account, [Permission.OwnData], new WithdrawLeave(id));

    /// <summary>Somebody else who may do so.</summary>
    public static async Task<Result<LeaveRequestId>> As(
        this TestApp app,
        Permission[] permissions,
        ICommand<LeaveRequestId> command
    ) => await app.SendAs((await app.GivenAccount([Role.Leadership])).Id, permissions, command);
}

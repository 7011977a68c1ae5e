using Training.Application.Attendance;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Infrastructure;

namespace Training.Tests.Attendance;

/// <summary>Requests that were taken back, and what becomes of papers.</summary>
public abstract class EndedLeaveTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EndedLeaveTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EndedLeaveTests(app), IClassFixture<PostgresApp>;

    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_granted_leave_is_withdrawn_before_it_begins_and_registers_follow()
    {
        var given = await app.GivenAbsentee();
        var tomorrow = given.Register with { Session = await app.GivenSession(given.Register.School.Plan(day: 1)) };
        await app.GivenPublication(given.Register.School);
        var (begun, coming) = (
            await app.GivenLeave(given, given.Days(0) with { ToHalf = HalfDay.Morning }),
            await app.GivenLeave(given, given.Days(1) with { ToHalf = HalfDay.Morning })
        );
        await app.Decide(given, begun);
        await app.Decide(given, coming);
        (await LineOf(tomorrow, given)).Leave.ShouldBe(coming);

        (await app.Withdraw(given, begun)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.has_begun");
        (await app.Withdraw(given, coming)).Errors.ShouldBeEmpty();

        (await LineOf(tomorrow, given)).Leave.ShouldBeNull();
        (await app.Ask(given, given.Days(1))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_office_takes_back_a_leave_at_any_time_with_a_reason_and_what_was_confirmed_stays()
    {
        var given = await app.GivenAbsentee();
        var afternoon = given.Register with
        {
            Session = await app.GivenSession(given.Register.School.Plan(first: 5, until: 9)),
        };
        await app.GivenPublication(given.Register.School);
        var id = await app.GivenLeave(given, given.Days(0));
        await app.Decide(given, id);
        await app.Confirm(given.Register);
        Permission[] office = [Permission.DecideLeave, Permission.DecideLongLeave];

        (await Revoke(office, id, null))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("leaves.revocation_reason_missing");
        (await Revoke([Permission.DecideLeave], id, "Đã đi học lại")).Errors.ShouldNotBeEmpty();
        (await Revoke(office, id, "Đã đi học lại")).Errors.ShouldBeEmpty();
        (await Revoke(office, id, "Đã đi học lại")).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.not_granted");

        await app.Confirm(afternoon);
        (await LineOf(given.Register, given)).Letters.ShouldBe("EEEE");
        (await LineOf(afternoon, given)).ShouldSatisfyAllConditions(
            line => line.Letters.ShouldBe("PPPP"),
            line => line.Leave.ShouldBeNull()
        );
    }

    [Fact]
    public async Task What_only_somebody_above_may_grant_is_not_taken_back_by_the_office()
    {
        var given = await app.GivenAbsentee();
        var id = await app.GivenLeave(given, given.Days(1, last: 11));
        Permission[] office = [Permission.DecideLeave, Permission.DecideLongLeave];
        (
            await app.As([.. office, Permission.DecideEveryLeave], new DecideLeaveRequest(id, Approve: true, null))
        ).Errors.ShouldBeEmpty();

        (await Revoke(office, id, "Nhầm")).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.not_yours");
    }

    [Fact]
    public async Task Papers_of_refused_and_withdrawn_requests_and_of_none_are_deleted_after_their_time()
    {
        var given = await app.GivenAbsentee();
        var (refused, withdrawn, granted) = (await Send(given, 1), await Send(given, 3), await Send(given, 7));
        var revoked = await Send(given, 9); // absences may stand as excused by it
        var overlapping = await Send(given, 7); // no request came of it
        await app.Decide(given, refused.Request!.Value, approve: false, "Trùng buổi thi");
        await app.Withdraw(given, withdrawn.Request!.Value);
        await app.Decide(given, granted.Request!.Value);
        await app.Decide(given, revoked.Request!.Value);
        (
            await Revoke([Permission.DecideLeave, Permission.DecideLongLeave], revoked.Request.Value, "Giấy giả")
        ).Errors.ShouldBeEmpty();
        overlapping.Request.ShouldBeNull();

        await Tick(after: TimeSpan.FromHours(14));
        Kept(refused, withdrawn, granted, overlapping).ShouldBe([true, true, true, true]);
        await Tick(after: TimeSpan.FromHours(11));
        Kept(refused, withdrawn, granted, overlapping).ShouldBe([true, true, true, false]);
        await Tick(after: TimeSpan.FromDays(30));
        Kept(refused, withdrawn, granted, overlapping).ShouldBe([false, false, true, false]);
        Kept(revoked).ShouldBe([true]);

        var open = new OpenMyEvidence(refused.Request.Value);
        (await app.SendAs(given.Trainee.Account, [Permission.OwnData], open))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("leaves.file_missing");
    }

    [Fact]
    public async Task So_many_and_so_large_papers_are_taken_from_one_person_a_day()
    {
        var (many, large) = (await app.GivenAbsentee(), await app.GivenAbsentee());
        (await Announce(large, 5 * Megabyte + 1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.file_too_large");

        await TakesNoMoreThan(10, many, bytes: 1);
        await TakesNoMoreThan(4, large, bytes: 5 * Megabyte);

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await Announce(many, 1)).Errors.ShouldBeEmpty();

        async Task TakesNoMoreThan(int most, GivenAbsentee given, long bytes)
        {
            for (var i = 0; i < most; i++)
                (await Announce(given, bytes)).Errors.ShouldBeEmpty();
            (await Announce(given, bytes)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.too_many_files");
        }
    }

    private async Task<RegisterLine> LineOf(GivenRegister register, GivenAbsentee given) =>
        (await app.Register(register)).Lines.Single(line => line.Person == given.Person);

    private Task<Result<LeaveRequestId>> Revoke(Permission[] permissions, LeaveRequestId id, string? reason) =>
        app.As(permissions, new RevokeLeave(id, reason));

    private Task<Result<Guid>> Announce(GivenAbsentee given, long bytes) =>
        app.SendAs(given.Trainee.Account, [Permission.OwnData], new AnnouncePaper(bytes));

    /// <summary>As the form does: a paper is kept before the request is made.</summary>
    private async Task<LeavePaper> Send(GivenAbsentee given, int day)
    {
        using var content = new MemoryStream([.. "%PDF-1.7"u8]);
        (await Announce(given, content.Length)).Succeeded(out var name);
        var receive = new ReceiveEvidence(name, content, "giấy ra viện.pdf");
        (await app.SendAs(given.Trainee.Account, [Permission.OwnData], receive)).Succeeded(out var evidence);
        var span = new LeaveSpan(given.Day.AddDays(day), HalfDay.Morning, given.Day.AddDays(day), HalfDay.Morning);
        await app.SendAs(given.Trainee.Account, [Permission.OwnData], new AskLeave(span, "Nằm viện", evidence));
        return await app.Db(db => db.LeavePapers.SingleAsync(paper => paper.StoredAs == name));
    }

    private async Task Tick(TimeSpan after)
    {
        app.Clock.Advance(after);
        await app.RunNow<DeleteUnneededPapersHandler>();
    }

    private bool[] Kept(params LeavePaper[] papers)
    {
        var uploads = ((DataDirectory)app.Services.GetService(typeof(DataDirectory))!).Uploads.FullName;
        return [.. papers.Select(paper => File.Exists(Path.Combine(uploads, $"{paper.StoredAs:n}.sealed")))];
    }
}

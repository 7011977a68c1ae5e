using Training.Application.Attendance;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;

namespace Training.Tests.Attendance;

public abstract class LeaveTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : LeaveTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LeaveTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Who_is_on_leave_stands_as_excused_unless_they_came()
    {
        var given = await app.GivenAbsentee();
        var id = await app.GivenLeave(given, Morning(given));
        (await app.Decide(given, id)).Errors.ShouldBeEmpty();

        var line = (await app.Register(given.Register)).Lines.Single(one => one.Person == given.Person);
        (line.Letters, line.Leave).ShouldBe((null, id));
        await app.Confirm(given.Register);

        (await app.Register(given.Register))
            .Lines.Select(one => (one.Person, one.Letters))
            .ShouldBe(
                [(given.Person, "EEEE"), .. given.Register.People.Select(person => (person, (string?)"PPPP"))],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task An_approval_that_comes_later_excuses_what_was_recorded_and_the_ledger_names_the_request()
    {
        var given = await app.GivenAbsentee();
        var afternoon = given.Register with
        {
            Session = await app.GivenSession(given.Register.School.Plan(first: 5, until: 9)),
        };
        var cameAfterAll = given.Register with { Session = await app.GivenSession(given.Register.School.Plan(day: 1)) };
        await app.GivenPublication(given.Register.School);
        await app.Take(given.Register, new Tap(given.Person, "LUUU"));
        await app.Take(afternoon, new Tap(given.Person, "UUUU"));
        await app.Confirm(given.Register);
        await app.Confirm(afternoon);

        var id = await app.GivenLeave(given, Morning(given));
        (await app.Decide(given, id)).Errors.ShouldBeEmpty();

        var register = await app.Register(given.Register);
        register.Lines.Single(line => line.Person == given.Person).Letters.ShouldBe("LEEE"); // late stays late
        register
            .Changes.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                change => (change.Before, change.After).ShouldBe(("LUUU", "LEEE")),
                change => (change.Leave, change.Reason).ShouldBe((id, "")) // what it is for stands in the request
            );
        (await app.Register(afternoon)).Lines.Single(line => line.Person == given.Person).Letters.ShouldBe("UUUU");
        (await app.Register(cameAfterAll)).Lines.ShouldAllBe(line => line.Leave == null);
    }

    [Fact]
    public async Task An_absence_that_is_recorded_after_the_approval_is_excused_whatever_the_phone_knew()
    {
        var given = await app.GivenAbsentee();
        var id = await app.GivenLeave(given, Morning(given));
        (await app.Decide(given, id)).Errors.ShouldBeEmpty();
        var offline = new Tap(given.Person, "LUUU"); // of a page that was loaded before

        foreach (var _ in new[] { "sent", "sent again" })
        {
            (await app.Take(given.Register, offline)).Succeeded(out var outcomes).ShouldBeTrue();
            var outcome = outcomes!.ShouldHaveSingleItem();
            (outcome.Letters, outcome.Version, outcome.Conflict).ShouldBe(("LEEE", 1, false));
        }

        await app.Confirm(given.Register);
        var late = new TakeAttendance(given.Register.Session, [new(given.Person, "UUUU", 1)], "Ghi nhầm");
        (await app.SendAs(given.Register.Instructor.Account, GivenAttendance.Instructing, late)).Errors.ShouldBeEmpty();
        var register = await app.Register(given.Register);
        register.Lines.Single(line => line.Person == given.Person).Letters.ShouldBe("EEEE");
        register
            .Changes.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                change => (change.Before, change.After).ShouldBe(("LEEE", "EEEE")),
                change => (change.Leave, change.Reason).ShouldBe((id, "Ghi nhầm"))
            );
    }

    [Fact]
    public async Task Who_is_on_leave_and_checked_in_is_present_when_the_register_is_confirmed()
    {
        var given = await app.GivenAbsentee();
        (await app.Decide(given, await app.GivenLeave(given, Morning(given)))).Errors.ShouldBeEmpty();
        (await app.CheckIn(given.Trainee, await app.GivenCode(given.Register))).Errors.ShouldBeEmpty();

        await app.Confirm(given.Register);

        (await app.Register(given.Register)).Lines.ShouldAllBe(line => line.Letters == "PPPP");
    }

    [Fact]
    public async Task Who_was_present_stays_present()
    {
        var given = await app.GivenAbsentee();
        await app.Confirm(given.Register);

        await app.Decide(given, await app.GivenLeave(given, Morning(given)));

        var register = await app.Register(given.Register);
        register.Lines.ShouldAllBe(line => line.Letters == "PPPP");
        register.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longer_the_leave_the_higher_who_decides_and_days_off_do_not_count()
    {
        var given = await app.GivenAbsentee(); // a Monday
        var weekend = new LeaveSpan(given.Day.AddDays(4), HalfDay.Afternoon, given.Day.AddDays(7), HalfDay.Morning);
        (await app.Decide(given, await app.GivenLeave(given, weekend))).Errors.ShouldBeEmpty(); // half of Friday, half of Monday

        var id = await app.GivenLeave(
            given,
            new(given.Day.AddDays(8), HalfDay.Morning, given.Day.AddDays(11), HalfDay.Afternoon)
        );
        (await app.Decide(given, id)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.not_yours");
        Permission[] office = [Permission.DecideLeave, Permission.DecideLongLeave];
        (await app.As(office, new DecideLeaveRequest(id, Approve: true, null)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("leaves.not_yours");
        Permission[] head = [.. office, Permission.DecideEveryLeave];
        (await app.As(head, new DecideLeaveRequest(id, Approve: true, null))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_decides_about_themselves_whatever_they_may()
    {
        var given = await app.GivenAbsentee();
        var id = await app.GivenLeave(given, Morning(given));
        Permission[] head = [Permission.DecideLeave, Permission.DecideLongLeave, Permission.DecideEveryLeave];

        var own = await app.SendAs(given.Trainee.Account, head, new DecideLeaveRequest(id, Approve: true, null));

        own.Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.own_request");
    }

    [Fact]
    public async Task It_is_decided_once_with_a_reason_to_refuse_and_withdrawn_only_before()
    {
        var given = await app.GivenAbsentee();
        var withdrawn = await app.GivenLeave(given, Morning(given));
        (await app.Ask(given, Morning(given))).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.overlaps");
        (await Withdraw(withdrawn)).Errors.ShouldBeEmpty();
        (await app.Decide(given, withdrawn)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.withdrawn");

        var id = await app.GivenLeave(given, Morning(given));
        (await app.Decide(given, id, approve: false))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("leaves.refusal_reason_missing");
        (await app.Decide(given, id, approve: false, "Trùng buổi thi")).Errors.ShouldBeEmpty();

        (await app.Decide(given, id)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.decided");
        (await Withdraw(id)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.decided");
        await app.Confirm(given.Register);
        (await app.Register(given.Register)).Lines.ShouldAllBe(line => line.Letters == "PPPP");

        Task<Result<LeaveRequestId>> Withdraw(LeaveRequestId request) => app.Withdraw(given, request);
    }

    [Fact] // ATT-06
    public async Task Pieces_of_a_leave_are_decided_by_whom_the_whole_of_it_is_for()
    {
        var given = await app.GivenAbsentee(); // a Monday
        int[] thursdayToTuesday = [3, 4, 7, 8];
        foreach (var day in thursdayToTuesday)
            await app.GivenLeave(given, given.Days(day));
        await app.GivenLeave(given, given.Days(10)); // there is a Wednesday between
        (await Approvers(given)).ShouldBe([
            LeaveApprover.Head,
            LeaveApprover.Head,
            LeaveApprover.Head,
            LeaveApprover.Head,
            LeaveApprover.Adviser,
        ]);

        var other = await app.GivenAbsentee();
        var refused = await app.GivenLeave(other, other.Days(3));
        await app.Decide(other, refused, approve: false, "Trùng buổi thi");
        await app.GivenLeave(other, other.Days(4));
        (await Approvers(other)).ShouldBe([LeaveApprover.Adviser, LeaveApprover.Adviser]);
    }

    [Fact] // ATT-06
    public async Task A_piece_that_is_not_decided_yet_goes_up_with_the_leave_and_one_that_was_granted_stays()
    {
        var given = await app.GivenAbsentee();
        var granted = await app.GivenLeave(given, given.Days(1));
        (await app.Decide(given, granted)).Errors.ShouldBeEmpty();
        var waiting = await app.GivenLeave(given, given.Days(3)); // there is a day between
        await app.GivenLeave(given, given.Days(2));

        (await Approvers(given)).ShouldBe([LeaveApprover.Adviser, LeaveApprover.Office, LeaveApprover.Office]);
        (await app.Decide(given, waiting)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.not_yours");
    }

    [Fact]
    public async Task Whoever_may_grant_a_leave_of_its_length_takes_it_back_whoever_granted_it() // ATT-06
    {
        var given = await app.GivenAbsentee(); // a Monday
        var (day, longer) = (
            await app.GivenLeave(given, given.Days(1)),
            await app.GivenLeave(given, given.Days(3, last: 4))
        );
        Permission[] office = [Permission.DecideLeave, Permission.DecideLongLeave];
        foreach (var id in new[] { day, longer })
            (await app.As(office, new DecideLeaveRequest(id, Approve: true, null))).Errors.ShouldBeEmpty();

        (await AsAdviser(longer)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.not_yours");
        (await AsAdviser(day)).Errors.ShouldBeEmpty();
        (await app.As(office, new RevokeLeave(longer, "Nhầm ngày"))).Errors.ShouldBeEmpty();

        Task<Result<LeaveRequestId>> AsAdviser(LeaveRequestId id) =>
            app.SendAs(given.Adviser.Account, GivenLeaves.Advising, new RevokeLeave(id, "Nhầm ngày"));
    }

    [Fact] // ATT-06
    public async Task A_day_off_on_which_the_class_has_sessions_counts_like_any_other()
    {
        var given = await app.GivenAbsentee(); // a Monday
        await app.GivenSession(given.Register.School.Plan(day: 5));
        await app.GivenPublication(given.Register.School);

        await app.GivenLeave(given, given.Days(4, last: 6)); // Friday to Sunday
        await app.GivenLeave(given, given.Days(12, last: 13)); // a weekend without sessions

        (await app.Db(db => Own(db.LeaveRequests, given).Select(r => r.HalfDays).ToListAsync())).ShouldBe([4, 0]);
        (await Approvers(given)).ShouldBe([LeaveApprover.Office, LeaveApprover.Adviser]);
    }

    [Fact]
    public async Task The_same_leave_sent_from_two_tabs_at_once_is_one_request()
    {
        var given = await app.GivenAbsentee();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Ask(given, Morning(given))));

        answers
            .SelectMany(answer => answer.Errors)
            .Select(error => error.Code)
            .ShouldBe(["leaves.overlaps", "leaves.overlaps", "leaves.overlaps"]);
        (await app.Db(db => Own(db.LeaveRequests, given).CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Days_that_are_granted_already_are_not_asked_for_again()
    {
        var given = await app.GivenAbsentee();
        var id = await app.GivenLeave(given, Morning(given));
        await app.Decide(given, id);

        var again = await app.Ask(given, Morning(given));

        again.Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.overlaps_approved");
    }

    [Fact]
    public async Task Who_is_in_no_class_on_those_days_has_nothing_to_ask_for()
    {
        var given = await app.GivenAbsentee();
        var before = new LeaveSpan(given.Day.AddDays(-2), HalfDay.Morning, given.Day.AddDays(-1), HalfDay.Afternoon);

        (await app.Ask(given, before)).Errors.ShouldHaveSingleItem().Code.ShouldBe("leaves.no_class");
    }

    private static LeaveSpan Morning(GivenAbsentee given) =>
        new(given.Day, HalfDay.Morning, given.Day, HalfDay.Morning);

    private static IQueryable<LeaveRequest> Own(IQueryable<LeaveRequest> requests, GivenAbsentee given) =>
        requests.Where(request => request.PersonId == given.Person).OrderBy(request => request.Number);

    private Task<List<LeaveApprover>> Approvers(GivenAbsentee given) =>
        app.Db(db => Own(db.LeaveRequests, given).Select(request => request.Approver).ToListAsync());
}

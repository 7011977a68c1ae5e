using Training.Application.Attendance;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Attendance;

public abstract class RegisterTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RegisterTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RegisterTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Exceptions_are_tapped_and_confirming_makes_the_others_present_by_name_and_time()
    {
        var given = await app.GivenRegister();
        (await app.Register(given))
            .Lines.Select(line => (line.Person, line.Letters))
            .ShouldBe(given.People.Select(person => (person, (string?)null)));

        await app.Take(given, new(given.People[1], "UUUU"), new Tap(given.People[2], "LPPE")); // ATT-07
        (await app.Confirm(given)).Errors.ShouldBeEmpty();

        var register = await app.Register(given);
        register.Lines.Select(line => line.Letters).ShouldBe(["PPPP", "UUUU", "LPPE"]);
        register.ShouldSatisfyAllConditions(
            r => r.Open.ShouldBeFalse(),
            r => r.ConfirmedBy.ShouldBe("Test"),
            r => r.ConfirmedAt.ShouldBe(app.Clock.GetUtcNow())
        );
    }

    [Fact]
    public async Task A_tap_sent_twice_is_one_and_one_over_anothers_is_a_conflict_while_the_rest_is_kept()
    {
        var given = await app.GivenRegister();
        Tap[] first = [new(given.People[0], "UUUU")];
        await app.Take(given, first);
        (await Outcomes(given, first))
            .ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                outcome => outcome.Conflict.ShouldBeFalse(),
                outcome => outcome.Version.ShouldBe(1)
            );

        var outcomes = await Outcomes(given, new(given.People[0], "EEEE"), new Tap(given.People[1], "LPPP"));

        outcomes
            .Select(o => (o.Conflict, o.Letters, o.By)) // P15
            .ShouldBe([(true, "UUUU", "Test"), (false, "LPPP", "Test")]);
        (await Outcomes(given, new Tap(given.People[0], "EEEE", Version: 1)))[0].Letters.ShouldBe("EEEE");
    }

    [Fact]
    public async Task A_version_that_never_stood_there_is_refused_and_changes_nothing()
    {
        var given = await app.GivenRegister();
        await app.Take(given, new Tap(given.People[0], "UUUU"));

        foreach (var version in new[] { -1, 2, int.MaxValue })
            (await Refusal(new Tap(given.People[0], "PPPP", version))).ShouldBe("registers.version_unknown");
        (await Refusal(new Tap(given.People[1], "PPPP", Version: 1))).ShouldBe("registers.version_unknown");

        (await app.Register(given)).Lines.Select(line => line.Letters).ShouldBe(["UUUU", null, null]);

        async Task<string> Refusal(Tap tap) => (await app.Take(given, tap)).Errors.ShouldHaveSingleItem().Code;
    }

    [Fact]
    public async Task The_count_of_heads_has_to_agree()
    {
        var given = await app.GivenRegister();
        await app.Take(given, new Tap(given.People[0], "UUUU"));

        (await app.Confirm(given, heads: 3)).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.count_differs");
        (await app.Register(given)).ConfirmedAt.ShouldBeNull();
        (await app.Confirm(given, heads: 2)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_it_is_closed_a_change_needs_a_reason_and_leaves_a_line()
    {
        var given = await app.GivenRegister();
        await app.Confirm(given);
        var tap = new Tap(given.People[0], "EEEE", Version: 1);
        (await app.Take(given, tap)).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.reason_missing");

        var changed = await app.SendAs(
            given.Instructor.Account,
            GivenAttendance.Instructing,
            new TakeAttendance(given.Session, [tap], "Có giấy ra viện")
        );

        changed.Errors.ShouldBeEmpty();
        (await app.Register(given))
            .Changes.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                change => (change.Before, change.After).ShouldBe(("PPPP", "EEEE")),
                change => change.Reason.ShouldBe("Có giấy ra viện"),
                change => change.By.ShouldBe("Test")
            );
    }

    [Fact]
    public async Task It_closes_itself_at_the_end_of_the_next_working_day_and_who_was_not_recorded_stays_so()
    {
        var given = await app.GivenRegister(); // a Monday
        await app.GivenDayOff(given.School.Opens.AddDays(1)); // HOL-03
        await app.Take(given, new Tap(given.People[0], "UUUU"));
        var midnight = given.School.Opens.AddDays(3).ToDateTime(TimeOnly.MinValue);
        var zone = app.Clock.LocalTimeZone;
        (await app.Register(given)).Deadline.ShouldBe(new(midnight, zone.GetUtcOffset(midnight)));

        app.Clock.Advance(TimeSpan.FromDays(3));

        var register = await app.Register(given);
        register.Open.ShouldBeFalse();
        register.Lines.Select(line => line.Letters).ShouldBe(["UUUU", null, null]);
        (await app.Confirm(given)).Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.reason_missing");
    }

    [Fact]
    public async Task Only_what_was_published_takes_place_and_has_begun_can_be_recorded()
    {
        var given = await app.GivenRegister();
        var draft = await app.GivenSession(given.School.Plan(day: 1));
        (await Code(draft)).ShouldBe("registers.session_unknown");
        await app.GivenPublication(given.School);
        (await Code(draft)).ShouldBe("registers.not_yet");
        await app.Send(new CancelSession(given.Session, "Giảng viên ốm"));
        await app.GivenPublication(given.School);
        (await Code(given.Session)).ShouldBe("registers.cancelled");

        async Task<string> Code(SessionId session) =>
            (
                await app.SendAs(
                    given.Instructor.Account,
                    GivenAttendance.Instructing,
                    new TakeAttendance(session, [new(given.People[0], "PPPP")])
                )
            )
                .Errors.ShouldHaveSingleItem()
                .Code;
    }

    [Fact]
    public async Task Nobody_keeps_anothers_register_and_nobody_who_does_not_belong_gets_in()
    {
        var (given, other) = (await app.GivenRegister(), await app.GivenRegister());

        var foreign = new TakeAttendance(other.Session, [new(other.People[0], "UUUU")]);
        var refused = await app.SendAs(given.Instructor.Account, GivenAttendance.Instructing, foreign);
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.session_unknown"); // P20
        var mixed = await app.Take(given, new(given.People[0], "UUUU"), new Tap(other.People[0], "UUUU"));
        mixed.Errors.ShouldHaveSingleItem().Code.ShouldBe("registers.person_unknown"); // CVE-2026-116010

        (await app.Register(given)).Lines.ShouldAllBe(line => line.Letters == null);
        (await app.Register(other)).Lines.ShouldAllBe(line => line.Letters == null);
    }

    [Fact]
    public async Task Everybody_of_each_class_on_that_day_is_in_it_and_a_move_takes_nothing_away()
    {
        var given = await app.GivenRegister();
        var second = await app.GivenClass(given.School.Cohort);
        var guest = await app.GivenTrainee(given.School.Cohort, "Bùi Thị Bình", second);
        var merged = given.School.Plan(first: 5, until: 9) with
        {
            Classes = [given.School.Class, second],
            Room = await app.GivenRoom(await app.GivenSite(), capacity: 200),
        };
        var session = await app.GivenSession(merged);
        await app.GivenPublication(given.School);
        var both = given with { Session = session };
        (await app.Register(both))
            .Lines.Select(line => line.Person)
            .ShouldBe([given.People[0], given.People[1], given.People[2], guest], ignoreOrder: true);
        await app.Take(both, new Tap(guest, "UUUU"));

        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == guest)
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.From, given.School.Opens.AddDays(1)))
        );

        (await app.Register(both)).Lines.Single(line => line.Person == guest).Letters.ShouldBe("UUUU"); // P21
    }

    [Fact]
    public async Task Two_phones_tapping_at_once_lose_nothing()
    {
        var given = await app.GivenRegister(people: 5);

        await Task.WhenAll(given.People.Select(person => app.Take(given, new Tap(person, "UUUU"))));

        (await app.Register(given)).Lines.ShouldAllBe(line => line.Letters == "UUUU");
    }

    private async Task<IReadOnlyList<TapOutcome>> Outcomes(GivenRegister given, params IReadOnlyList<Tap> taps)
    {
        var taken = await app.Take(given, taps);
        taken.Errors.ShouldBeEmpty();
        taken.Succeeded(out var outcomes);
        return outcomes!;
    }
}

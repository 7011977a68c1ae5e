using Training.Application.Attendance;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Eligibility;

namespace Training.Tests.Attendance;

public abstract class EligibilityTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : EligibilityTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : EligibilityTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Exactly_the_limit_may_sit_and_one_period_more_may_not_and_the_signed_list_says_who_is_barred()
    {
        var (given, code) = await GivenAbsences(); // 8 and 9 of 40 periods, test vector 2
        (await Signed(given)).ShouldBeNull();

        (await app.Sign(code, given.School.ModuleCode)).Errors.ShouldBeEmpty();

        (await Signed(given)).ShouldNotBeNull().Barred.ShouldBe([given.People[1]]);
        (await Show(given, code)).ShouldSatisfyAllConditions(
            list => list.SignedBy.ShouldBe("Test"),
            list => list.RuleSet.ShouldNotBeNull().ShouldEndWith("-1"),
            list =>
                list.People.Select(p => (p.MaySit, p.Missed, p.Limit))
                    .ShouldBe([(true, 8, 8), (false, 9, 8), (true, 0, 8)])
        );
    }

    [Fact]
    public async Task A_signed_list_stands_whatever_is_recorded_later_and_a_change_needs_a_reason()
    {
        var (given, code) = await GivenAbsences();
        await app.Sign(code, given.School.ModuleCode);
        var excused = new TakeAttendance(given.Session, [new(given.People[1], "PPPP", Version: 1)], "Ghi nhầm");
        (await app.Send(excused)).Errors.ShouldBeEmpty();
        (await Show(given, code))
            .People[1]
            .ShouldSatisfyAllConditions(person => person.MaySit.ShouldBe(false), person => person.Now.ShouldBeTrue());

        (await Change(given, code, null)).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.reason_missing");
        (await Change(given, code, "Đã học bù")).Errors.ShouldBeEmpty();

        (await Signed(given))!.Barred.ShouldBeEmpty();
        (await Show(given, code))
            .Changes.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                change => (change.Before, change.After).ShouldBe((false, true)),
                change => change.Reason.ShouldBe("Đã học bù")
            );
        (await app.Sign(code, given.School.ModuleCode))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("eligibility.already_signed");
    }

    [Fact]
    public async Task It_is_signed_as_it_was_read_and_not_before_the_working_days_of_the_rules()
    {
        var (given, code) = await GivenAbsences();
        var read = (await Show(given, code)).Mark;
        await app.Send(new TakeAttendance(given.Session, [new(given.People[2], "UUUU", Version: 1)], "Ghi sót"));
        var stale = await app.Send(new SignEligibility(code, given.School.ModuleCode, read));
        stale.Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.moved");

        await app.Db(async db =>
        {
            var module = await db.Modules.SingleAsync(m => m.Id == given.School.Module);
            db.Entry(module).Property(m => m.Lessons).CurrentValue =
            [
                module.Lessons[0] with
                {
                    Periods = 36,
                },
                module.Lessons[0] with
                {
                    Number = 2,
                    Kind = LessonKind.Test,
                    Periods = 4,
                },
            ];
            return await db.SaveChangesAsync();
        });
        await app.GivenSession(given.School.Plan(day: 14) with { Lesson = 2 }); // a Monday, two weeks on
        await app.GivenPublication(given.School);

        (await Show(given, code)).FreezeOn.ShouldBe(given.School.Opens.AddDays(7)); // ATT-08: 5 working days
        (await app.Sign(code, given.School.ModuleCode))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("eligibility.too_early");
    }

    /// <summary>One person misses 8 periods, one 9, one none.</summary>
    private async Task<(GivenRegister Given, string Code)> GivenAbsences()
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        var afternoon = given with { Session = await app.GivenSession(given.School.Plan(first: 5, until: 9)) };
        await app.GivenPublication(given.School);
        await app.Take(given, new(given.People[0], "UUUU"), new Tap(given.People[1], "UUUU"));
        await app.Take(afternoon, new(given.People[0], "EEEE"), new Tap(given.People[1], "UUUU"));
        await app.Confirm(given);
        await app.Confirm(afternoon);
        await app.Db(db =>
            db.AttendanceMarks.Where(m => m.SessionId == afternoon.Session && m.PersonId == given.People[1])
                .ExecuteUpdateAsync(m =>
                    m.SetProperty(x => x.Letters, "UUUUU")
                        .SetProperty(x => x.Periods, 5)
                        .SetProperty(x => x.Unexcused, 5)
                )
        );
        return (
            given,
            await app.Db(db => db.Classes.Where(c => c.Id == given.School.Class).Select(c => c.Code).SingleAsync())
        );
    }

    private async Task<EligibilityOfModule> Show(GivenRegister given, string code)
    {
        var shown = await app.Send(new ShowEligibility(code, given.School.ModuleCode));
        shown.Errors.ShouldBeEmpty();
        shown.Succeeded(out var view);
        return view!.List!;
    }

    private Task<Result<ClassId>> Change(GivenRegister given, string code, string? reason) =>
        app.Send(new ChangeEligibility(code, given.School.ModuleCode, given.People[1], MaySit: true, reason));

    private Task<ExamEligibility?> Signed(GivenRegister given) =>
        app.Use<IExamEligibility, ExamEligibility?>(lists =>
            lists.Of(given.School.Class, given.School.Module, default)
        );
}

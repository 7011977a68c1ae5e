using Training.Application.Attendance;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Eligibility;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

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
        var (given, code, exam) = await GivenExam();
        var read = (await Show(given, code)).Mark;
        await app.Send(new TakeAttendance(given.Session, [new(given.People[2], "UUUU", Version: 1)], "Ghi sót"));
        var stale = await app.Send(new SignEligibility(code, given.School.ModuleCode, read));
        stale.Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.moved");

        await app.Send(new CancelSession(exam, "Dời thi"));
        await app.GivenSession(given.School.Plan(day: 14) with { Lesson = 2 }); // a Monday, two weeks on
        await app.GivenPublication(given.School);

        (await Show(given, code)).FreezeOn.ShouldBe(given.School.Opens.AddDays(7)); // ATT-08: 5 working days
        (await app.Sign(code, given.School.ModuleCode))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("eligibility.too_early");
    }

    [Fact]
    public async Task Without_an_exam_in_the_timetable_it_is_signed_when_the_module_was_taught_to_its_end()
    {
        var (given, code, exam) = await GivenExam();
        await app.Send(new CancelSession(exam, "Thi theo lịch riêng"));
        await app.GivenPublication(given.School);
        (await app.Sign(code, given.School.ModuleCode))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("eligibility.not_taught");

        foreach (var day in Enumerable.Range(1, 4)) // 8 of 40 periods are held, 32 to come
        {
            await app.GivenSession(given.School.Plan(day));
            await app.GivenSession(given.School.Plan(day, first: 5, until: 9));
        }
        await app.GivenPublication(given.School);

        (await Show(given, code)).FreezeOn.ShouldBe(given.School.Opens.AddDays(5));
    }

    [Fact]
    public async Task What_a_barred_person_made_up_is_recorded_once_by_decision() // ATT-02
    {
        var (given, code) = await GivenAbsences();
        (await MakeUp(1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.not_barred"); // nobody signed yet
        await app.Sign(code, given.School.ModuleCode);

        (await MakeUp(0)).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.not_barred");
        (await MakeUp(1, reason: " ")).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.reason_missing");
        (await MakeUp(1)).Errors.ShouldBeEmpty();
        (await MakeUp(1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.already_made_up");

        (await Show(given, code))
            .People[1]
            .MadeUp.ShouldNotBeNull()
            .ShouldSatisfyAllConditions(
                madeUp => madeUp.Accepted.ShouldBeTrue(),
                madeUp => madeUp.Reason.ShouldBe("Học bù 9 tiết, QĐ 12"),
                madeUp => madeUp.By.ShouldBe("Test")
            );
        (await Signed(given))!.Barred.ShouldBe([given.People[1]]); // from the first sitting, still

        (await TakeBack(" ")).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.reason_missing");
        (await TakeBack("Ghi nhầm người")).Errors.ShouldBeEmpty();
        (await TakeBack("Ghi nhầm người")).Errors.ShouldHaveSingleItem().Code.ShouldBe("eligibility.not_made_up");
        (await Show(given, code)).People[1].MadeUp.ShouldBeNull();
        (
            await app.Db(db =>
                db.AuditEntries.SingleAsync(e => e.Deed == "TakeBackMakeUp" && e.PersonId == given.People[1])
            )
        ).ShouldSatisfyAllConditions(
            entry => entry.Reason.ShouldBe("Ghi nhầm người"),
            entry => entry.Changes.ShouldContain("Học bù 9 tiết, QĐ 12")
        );
        (await MakeUp(1)).Errors.ShouldBeEmpty(); // of the right person, this time

        Task<Result<ClassId>> MakeUp(int person, string reason = "Học bù 9 tiết, QĐ 12") =>
            app.Send(new RecordMakeUp(code, given.School.ModuleCode, given.People[person], Accepted: true, reason));

        Task<Result<ClassId>> TakeBack(string reason) =>
            app.Send(new TakeBackMakeUp(code, given.School.ModuleCode, given.People[1], reason));
    }

    [Fact]
    public async Task Who_was_barred_stays_barred_in_the_class_they_move_to()
    {
        var (given, code) = await GivenAbsences();
        await app.Sign(code, given.School.ModuleCode);
        var second = await app.GivenClass(given.School.Cohort);
        var plan = given.School.Plan(day: 1) with { Classes = [second], Lesson = 2 };
        await app.GivenSession(plan);
        await app.GivenPublication(given.School);
        var codeOfSecond = await app.Db(db => db.Classes.Where(c => c.Id == second).Select(c => c.Code).SingleAsync());
        (await app.Sign(codeOfSecond, given.School.ModuleCode)).Errors.ShouldBeEmpty();

        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == given.People[1])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, second))
        );
        await app.Send(new TakeAttendance(given.Session, [new(given.People[1], "PPPP", Version: 1)], "Ghi nhầm"));

        (await Signed(given with { School = given.School with { Class = second } }))
            .ShouldNotBeNull()
            .Barred.ShouldBe([given.People[1]]); // P21
        (await Show(given, codeOfSecond)).People.ShouldHaveSingleItem().Now.ShouldBeFalse();
    }

    [Fact]
    public async Task A_bar_does_not_follow_into_another_cohort() // RST-03: the module begins anew there
    {
        var (given, code) = await GivenAbsences();
        await app.Sign(code, given.School.ModuleCode);
        var later = await app.GivenClass(await app.GivenCohort());
        var by = new Signature("Trần Thị Trưởng Phòng", app.Clock.GetUtcNow());
        await app.Save(new EligibilityList(later, given.School.Module, "QC-1", [], by));

        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == given.People[1])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, later))
        );

        (await Signed(given with { School = given.School with { Class = later } }))
            .ShouldNotBeNull()
            .Barred.ShouldBeEmpty();
    }

    private async Task<(GivenRegister Given, string Code)> GivenAbsences()
    {
        var (given, code, _) = await GivenExam();
        return (given, code);
    }

    /// <summary>One person misses 8 periods, one 9, one none; the exam is on Friday.</summary>
    private async Task<(GivenRegister Given, string Code, SessionId Exam)> GivenExam()
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        var afternoon = given with { Session = await app.GivenSession(given.School.Plan(first: 5, until: 9)) };
        await app.GivenTestLesson(given.School);
        var exam = await app.GivenSession(given.School.Plan(day: 4) with { Lesson = 2 });
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
            await app.Db(db => db.Classes.Where(c => c.Id == given.School.Class).Select(c => c.Code).SingleAsync()),
            exam
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

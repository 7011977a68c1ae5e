using Training.Application.Attendance;
using Training.Application.Attendance.Figures;

namespace Training.Tests.Attendance;

public abstract class ClassFiguresTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ClassFiguresTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ClassFiguresTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task A_class_is_counted_from_its_closed_registers_by_the_rules_of_its_cohort()
    {
        var given = await app.GivenRegister(); // a module of 40 periods, 4 of them held
        await app.GivenRulesOf(given.School);
        await app.Take(given, new(given.People[0], "UUUU"), new Tap(given.People[1], "PPEL"));
        (await Figures(given)).Lines.ShouldAllBe(line => line.Figures.Course.Held == 0); // still open

        await app.Confirm(given);

        var figures = await Figures(given);
        figures.Rules!.RuleSet.Label.ShouldNotBeEmpty();
        figures
            .Lines.Select(line => line.Figures.Modules.Single().Attended)
            .Select(a => (a.Present, a.Held, a.Planned, a.Unexcused, a.Excused, a.Late, a.Standing))
            .ShouldBe([
                (0, 4, 40, 4, 0, 0, AttendanceStanding.Below),
                (3, 4, 40, 0, 1, 1, AttendanceStanding.Below),
                (4, 4, 40, 0, 0, 0, AttendanceStanding.Fine),
            ]);
        var missed = figures.Lines[0].Figures.Absences.ShouldHaveSingleItem();
        (missed.Session, missed.Date, missed.Letters).ShouldBe((given.Session, given.School.Opens, "UUUU"));
    }

    [Fact]
    public async Task What_was_recorded_in_an_earlier_class_moves_along()
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        await app.Take(given, new Tap(given.People[0], "UUUU"));
        await app.Confirm(given);
        var second = await app.GivenClass(given.School.Cohort);
        await app.Db(db =>
            db.Spells.Where(spell => spell.PersonId == given.People[0])
                .ExecuteUpdateAsync(spell => spell.SetProperty(s => s.ClassId, second))
        );

        var figures = await Figures(given, second);

        figures.Lines.ShouldHaveSingleItem().Figures.Course.Unexcused.ShouldBe(4); // P21
    }

    [Fact]
    public async Task An_instructor_sees_the_classes_taught_an_adviser_the_class_advised_and_no_other()
    {
        var (given, other) = (await app.GivenRegister(), await app.GivenRegister());
        Permission[] viewing = [Permission.ViewAttendance];
        var adviser = (await app.GivenAccount([Role.ClassAdviser])).Id;
        await app.Db(async db =>
        {
            (await db.Classes.SingleAsync(c => c.Id == given.School.Class)).Appoint(adviser);
            return await db.SaveChangesAsync();
        });

        foreach (var user in new[] { given.Instructor.Account, adviser })
        {
            var own = await app.SendAs(user, viewing, new ShowClassAttendance(await Code(given.School.Class)));
            own.Errors.ShouldBeEmpty();
            var foreign = await app.SendAs(user, viewing, new ShowClassAttendance(await Code(other.School.Class)));
            foreign.Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.NotFound); // P20
            var listed = await app.SendAs(user, viewing, new ListClassAttendance());
            listed.Succeeded(out var classes);
            classes!.Select(one => one.Class).ShouldBe([await Code(given.School.Class)]);
        }
    }

    [Fact]
    public async Task A_trainee_reads_their_own_with_the_sessions_they_missed()
    {
        var given = await app.GivenRegister();
        await app.GivenRulesOf(given.School);
        var trainee = await app.GivenTraineeSession(given.School);
        var person = await app.Db(db =>
            db.People.Where(p => p.Account == trainee.Account).Select(p => p.Id).SingleAsync()
        );
        await app.Take(given, new Tap(person, "UUEE"));
        await app.Confirm(given);
        using var phone = app.SignedIn(trainee);

        var page = await TestPage.Open(phone, "/me/attendance");

        page.Text("main")
            .ShouldSatisfyAllConditions(
                text => text.ShouldContain("Có mặt 0 trong 4 tiết đã học"),
                text => text.ShouldContain("vắng có phép 2, không phép 2"),
                text => text.ShouldContain("dự đủ các buổi tới thì đạt 90%"),
                text => text.ShouldContain("tiết 1–2 vắng không phép, tiết 3–4 vắng có phép")
            );
    }

    private async Task<ClassAttendance> Figures(GivenRegister given, ClassId? of = null)
    {
        var shown = await app.Send(new ShowClassAttendance(await Code(of ?? given.School.Class)));
        shown.Errors.ShouldBeEmpty();
        shown.Succeeded(out var figures);
        return figures!;
    }

    private Task<string> Code(ClassId id) =>
        app.Db(db => db.Classes.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());
}

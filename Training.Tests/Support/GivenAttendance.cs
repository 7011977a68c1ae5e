using Training.Application.Attendance;
using Training.Application.Attendance.Eligibility;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Support;

/// <summary>A school with a class of people, and a session of theirs that was published and is held today.</summary>
/// <param name="Instructor">Who teaches it.</param>
/// <param name="People">In the order of lists.</param>
public sealed record GivenRegister(
    GivenSchool School,
    GivenSession Instructor,
    SessionId Session,
    IReadOnlyList<PersonId> People
);

internal static class GivenAttendance
{
    public static readonly Permission[] Instructing = [Permission.TakeAttendance, Permission.Teach, Permission.OwnData];

    /// <summary>Four periods; nothing is recorded yet.</summary>
    public static async Task<GivenRegister> GivenRegister(this TestApp app, int people = 3)
    {
        var instructor = await app.GivenSession(Role.Instructor);
        var school = await app.GivenSchool(instructor.Account, opensIn: 0);
        string[] names = ["Hoàng An", "Lê Ánh", "Phạm Ân", "Trần Thị Dung", "Nguyễn Văn Đạt"];
        var found = new List<PersonId>();
        foreach (var name in names.Take(people))
            found.Add(await app.GivenTrainee(school.Cohort, name, school.Class));
        var session = await app.GivenSession(school.Plan());
        await app.GivenPublication(school);
        return new(school, instructor, session, found);
    }

    /// <summary>The usual rules, and the curriculum of the school's module, are those of its cohort.</summary>
    public static async Task GivenRulesOf(this TestApp app, GivenSchool school)
    {
        await app.GivenCurriculumOf(school);
        var code = (await app.GivenRules()).Split('/')[0];
        await app.Db(async db =>
        {
            var rules = await db.RuleSets.Where(set => set.Code == code).Select(set => set.Id).SingleAsync();
            db.Entry(await db.Cohorts.SingleAsync(c => c.Id == school.Cohort)).Property(c => c.RuleSet).CurrentValue =
                rules;
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>The last 4 of the module's 40 periods are its exam, lesson 2.</summary>
    public static Task GivenTestLesson(this TestApp app, GivenSchool school) =>
        app.Db(async db =>
        {
            var module = await db.Modules.SingleAsync(m => m.Id == school.Module);
            var lesson = module.Lessons[0];
            db.Entry(module).Property(m => m.Lessons).CurrentValue =
            [
                lesson with
                {
                    Periods = 36,
                },
                lesson with
                {
                    Number = 2,
                    Kind = LessonKind.Test,
                    Periods = 4,
                },
            ];
            return await db.SaveChangesAsync();
        });

    public static Task<Result<IReadOnlyList<TapOutcome>>> Take(
        this TestApp app,
        GivenRegister register,
        params IReadOnlyList<Tap> taps
    ) => app.SendAs(register.Instructor.Account, Instructing, new TakeAttendance(register.Session, taps));

    /// <summary>What is computed now is signed.</summary>
    public static async Task<Result<ClassId>> Sign(this TestApp app, string @class, string module)
    {
        (await app.Send(new ShowEligibility(@class, module))).Succeeded(out var view);
        return await app.Send(new SignEligibility(@class, module, view!.List!.Mark));
    }

    public static Task<Result<SessionId>> Confirm(this TestApp app, GivenRegister register, int? heads = null) =>
        app.SendAs(register.Instructor.Account, Instructing, new ConfirmRegister(register.Session, heads));

    public static async Task<RegisterView> Register(this TestApp app, GivenRegister register)
    {
        var shown = await app.SendAs(register.Instructor.Account, Instructing, new ShowRegister(register.Session));
        shown.Errors.ShouldBeEmpty();
        shown.Succeeded(out var view);
        return view!;
    }
}

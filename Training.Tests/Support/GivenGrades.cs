using MediatR;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Support;

/// <summary>A class with trainees, a module of two components, coursework 40 % and exam 60 %, and its sheets.</summary>
/// <param name="Coursework">The sheet of the first component.</param>
/// <param name="Exam">The sheet of the second.</param>
public sealed record GivenSheets(
    CohortId Cohort,
    ClassId ClassId,
    string Class,
    ModuleId ModuleId,
    string Module,
    IReadOnlyList<PersonId> People,
    GradeSheetId Coursework,
    GradeSheetId Exam
)
{
    public string Address => $"/grade-sheets/{Class}/{Module}";

    public CellChange Cell(int person, string? text, int read = 0, string? reason = null) =>
        new(Exam, People[person], read, text, reason);
}

internal static class GivenGrades
{
    private static readonly AssessmentPart[] TwoParts =
    [
        new("QT", "Quá trình", "Coursework", 40),
        new("THI", "Thi hết học phần", "Exam", 60, PartKind.Exam),
    ];

    private static readonly string[] Names = ["Lê Ánh", "Đào Minh Đức", "Vũ Thu Hà", "Ngô Thị Hòa", "Mai Anh Tuấn"];

    private static int _day;

    /// <param name="instructor">Who teaches the module to the class.</param>
    public static async Task<GivenSheets> GivenGradeSheets(
        this TestApp app,
        UserId? instructor = null,
        int people = 2,
        IReadOnlyList<AssessmentPart>? parts = null
    )
    {
        var cohort = await app.GivenCohort();
        var @class = await app.GivenClass(cohort, Math.Max(people, TrainingClass.DefaultCapacity));
        var trainees = new List<PersonId>();
        for (var i = 0; i < people; i++)
            trainees.Add(await app.GivenTrainee(cohort, Names[i % Names.Length], @class));
        return await app.GivenGradeSheetsOf(cohort, @class, instructor, trainees, parts);
    }

    public static async Task<GivenSheets> GivenGradeSheetsOf(
        this TestApp app,
        CohortId cohort,
        ClassId @class,
        UserId? instructor,
        IReadOnlyList<PersonId> trainees,
        IReadOnlyList<AssessmentPart>? parts = null
    )
    {
        var module = await app.GivenModule();
        var rules = (await app.GivenRules()).Split('/')[0];
        var (code, moduleCode) = await app.Db(async db =>
        {
            var taught = await db.Modules.SingleAsync(m => m.Id == module);
            db.Entry(taught).Property(m => m.Assessment).CurrentValue = parts ?? TwoParts;
            var own = db.Entry(await db.Cohorts.SingleAsync(c => c.Id == cohort));
            own.Property(c => c.Curriculum).CurrentValue = taught.CurriculumId;
            own.Property(c => c.RuleSet).CurrentValue = await db
                .RuleSets.Where(r => r.Code == rules)
                .Select(r => r.Id)
                .SingleAsync();
            await db.SaveChangesAsync();
            return (await db.Classes.Where(c => c.Id == @class).Select(c => c.Code).SingleAsync(), taught.Code);
        });
        if (instructor is { } account)
            await app.GivenTaught(cohort, @class, module, account);
        (await app.Send(new OpenSheets(code, moduleCode))).Succeeded(out var sheets).ShouldBeTrue();
        return new(cohort, @class, code, module, moduleCode, trainees, sheets![0], sheets[^1]);
    }

    /// <summary>A session of the module for the class, taught by whoever signs in with the account; each on a day of its own.</summary>
    public static async Task GivenTaught(
        this TestApp app,
        CohortId cohort,
        ClassId @class,
        ModuleId module,
        UserId account
    )
    {
        var known = await app.Db(db =>
            db.Instructors.Where(i => i.Account == account).Select(i => (InstructorId?)i.Id).SingleOrDefaultAsync()
        );
        var instructor = known ?? await app.GivenInstructor([], account);
        var day = new DateOnly(2031, 1, 1).AddDays(Interlocked.Increment(ref _day));
        var plan = new SessionPlan(module, null, day, Slot.OfPeriods(1, 5), [@class], [instructor], null);
        var time = new SessionTime(new Interval(day, 450, 630), 4);
        await app.Save(new Session(SessionId.New(app.Clock.GetUtcNow()), cohort, plan, time));
    }

    public static async Task<IReadOnlyList<CellOutcome>> Enter(this TestApp app, params CellChange[] cells) =>
        (await app.Send(new EnterMarks(cells, new(MarkWay.Page)))).Succeeded(out var outcomes)
            ? outcomes
            : throw new InvalidOperationException("The marks were refused.");

    /// <summary>In somebody's name, with all permissions.</summary>
    public static Task<Result<T>> As<T>(this TestApp app, UserId user, IRequest<Result<T>> request)
        where T : notnull => app.SendAs(user, Enum.GetValues<Permission>(), request);

    /// <summary>Everybody has an 8 in the exam, and it goes all the way to the trainees.</summary>
    public static async Task GivenPublishedMarks(this TestApp app, GivenSheets sheets, string mark = "8")
    {
        await app.Enter([.. sheets.People.Select((_, i) => sheets.Cell(i, mark))]);
        (await app.Send(new SubmitSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new ApproveSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
        (await app.Send(new PublishSheets([sheets.Exam]))).Errors.ShouldBeEmpty();
    }
}

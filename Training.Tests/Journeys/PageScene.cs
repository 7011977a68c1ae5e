using Microsoft.Extensions.DependencyInjection;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Application.Enrolment.Imports;
using Training.Application.Enrolment.Invitations;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Messages.Contracts;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Sheets;
using Training.Infrastructure.Seeding;
using Training.Tests.Enrolment.Eligibility;
using Training.Tests.Enrolment.Selection;
using Training.Tests.Timetable.Sheets;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Journeys;

/// <summary>What every page is shown with, so that no visit looks at an empty table.</summary>
internal sealed record PageScene
{
    /// <summary>Has every role and is a trainee too, so that each page lets them in.</summary>
    public required GivenSession Visitor { get; init; }
    public required PersonId Person { get; init; }
    public required string Cohort { get; init; }
    public required string Class { get; init; }

    /// <summary>A cohort with a policy in force, a draft of which one condition differs, and applications of each outcome.</summary>
    public required (string Cohort, IReadOnlyList<CandidacyId> Applications) Judged { get; init; }

    /// <summary>
    /// A cohort with a trial, whose third applicant waits; one with a selection that is decided, in which one accepted a seat
    /// that became free, one said no and one has not answered; the link of that one, and where an applicant sees the result.
    /// </summary>
    public required (Selected Tried, Selected Decided, string Offer, string Outcome) Selections { get; init; }

    /// <summary>
    /// A decided selection with a case that is open and late, one that was upheld about the same application, and one that was
    /// rejected about the other; where the applicant sees theirs.
    /// </summary>
    public required (Selected Given, RecheckId Open, RecheckId Upheld, string Outcome) Rechecks { get; init; }

    /// <summary>A cohort with two publications, and a draft of which one session clashes; the visitor teaches it today.</summary>
    public required string Timetable { get; init; }

    /// <summary>One of its sessions, changed since it was published, and its day.</summary>
    public required SessionId Session { get; init; }
    public required DateOnly Taught { get; init; }
    public required string TaughtClass { get; init; }

    public required PlanningScene Planning { get; init; }

    /// <summary>Imports into a timetable: one checked with a change and an error, one that waits to be committed.</summary>
    public required SheetId Sheet { get; init; }
    public required SheetId SheetUnderWay { get; init; }

    /// <summary>A draft: its code and edition.</summary>
    public required string Rules { get; init; }

    /// <summary>A draft of one edition, beside the examples.</summary>
    public required string Curriculum { get; init; }
    public required WorkId Work { get; init; }

    /// <summary>Accounts are made for the class, their letters wait.</summary>
    public required RoundId Held { get; init; }

    /// <summary>A checked list, with a row to take in and one with an error.</summary>
    public required ImportId Planned { get; init; }
    public required ImportId AwaitingEncoding { get; init; }
    public required ImportId Committing { get; init; }
    public required ImportId Committed { get; init; }
    public required ImportId Undone { get; init; }

    /// <summary>Whose register is begun, with a code that is open.</summary>
    public required SessionId Attended { get; init; }

    /// <summary>Somebody in it missed too much of its module.</summary>
    public required string AttendedClass { get; init; }
    public required string AttendedModule { get; init; }

    /// <summary>Asked for by somebody else than the visitor, and to be decided.</summary>
    public required LeaveRequestId Leave { get; init; }

    /// <summary>To the visitor, in the inbox.</summary>
    public required MessageId Message { get; init; }

    /// <summary>The address to which letters of reminders to the visitor lead.</summary>
    public required string Unsubscribe { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>A day off of that year.</summary>
    public required CalendarSpanId Span { get; init; }
    public required BellGridId Grid { get; init; }
    public required SiteId Site { get; init; }
    public required RoomId Room { get; init; }

    /// <summary>Has a planned session.</summary>
    public required InstructorId Instructor { get; init; }

    /// <summary>Of the visitor's own class, published: somebody passed, somebody failed.</summary>
    public required GivenSheets Results { get; init; }

    /// <summary>With marks, one of them corrected.</summary>
    public required GivenSheets Grades { get; init; }

    public static async Task<PageScene> Of(TestApp app)
    {
        await app.Services.LoadReferenceData();
        var (cohort, into, person) = await CohortAtWork(app);
        var visitor = await app.GivenSession(Enum.GetValues<Role>());
        await Linked(app, person, visitor.Account);
        (await app.Send(new InviteTrainees(Whom.InClass(into), LetterTiming.Held))).Succeeded(out var held);
        var results = await ResultsOf(app, cohort, into);
        await app.RunDueWork();
        var (planned, committed) = (await Checked(app, cohort), await Checked(app, cohort));
        var (undone, committing) = (await Checked(app, cohort), await Checked(app, cohort));
        await app.Commit(committed);
        await app.Commit(undone);
        await app.Undo(undone);
        var legacy = await app.Import(cohort, ["Hä vµ tªn;Ngµy sinh", "NguyÔn V¨n §øc;05/02/1990"]);
        var school = await app.GivenSchool();
        var session = await app.GivenSession(school.Plan());
        var (sheet, sheetUnderWay) = await FilesOf(app, school, session);
        await app.Send(new CommitImport(committing)); // the last, so that nothing carries them out
        await app.Send(new CommitTimetableSheet(sheetUnderWay));
        var timetable = await TimetableAtWork(app, visitor.Account);
        var (taught, attended) = (await SessionOf(app, timetable), await AttendanceScene.ClassAtWork(app));
        return new()
        {
            Visitor = visitor,
            Person = person,
            Cohort = await app.CodeOf(cohort),
            Class = into,
            Judged = await app.GivenVerdicts(),
            Selections = await SelectionScene.SelectionsOf(app),
            Rechecks = await SelectionScene.RechecksOf(app),
            Timetable = timetable,
            Session = taught.Id,
            Taught = taught.Date,
            TaughtClass = await ClassOf(app, taught.CohortId),
            Planning = await PlanningScene.Of(app),
            Sheet = sheet,
            SheetUnderWay = sheetUnderWay,
            Rules = await app.GivenRules(),
            Curriculum = await app.GivenCurriculum(approved: false),
            Work = (await app.Show(committed)).Work!.Id,
            Held = held,
            Planned = planned,
            AwaitingEncoding = legacy,
            Committing = committing,
            Committed = committed,
            Undone = undone,
            Attended = await AttendanceScene.RegisterAtWork(app),
            AttendedClass = attended.Class,
            AttendedModule = attended.Module,
            Leave = await AttendanceScene.LeaveAtWork(app, visitor.Account),
            Day = school.Opens,
            Span = await app.GivenDayOff(school.Opens.AddDays(100)),
            Grid = await app.Db(db => db.BellGrids.Select(grid => grid.Id).FirstAsync()),
            Site = await app.GivenSite(),
            Room = school.Room,
            Instructor = school.Instructor,
            Grades = await GradesAtWork(app, visitor.Account),
            Results = results,
            Message = await MessageTo(app, visitor.Account),
            Unsubscribe = LinkOf(app, visitor.Account),
        };
    }

    private static Task<int> Linked(TestApp app, PersonId person, UserId account) =>
        app.Db(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == person)).SignsInWith(account);
            return await db.SaveChangesAsync();
        });

    /// <summary>Two files with the same change and the same mistake.</summary>
    private static async Task<(SheetId, SheetId)> FilesOf(TestApp app, GivenSchool school, SessionId session)
    {
        string[] file =
        [
            "Mã buổi học;Phòng;Tiết đầu;Tiết cuối",
            $"{session};;5;8",
            $"{SessionId.From(Guid.CreateVersion7())};P.404;1;4",
        ];
        return (await app.Plan(school, file), await app.Plan(school, file));
    }

    private static async Task<GivenSheets> ResultsOf(TestApp app, CohortId cohort, string into)
    {
        var @class = await app.Db(db => db.Classes.Where(c => c.Code == into).Select(c => c.Id).SingleAsync());
        var people = await app.Db(db =>
            db.Candidacies.Where(c => c.ClassId == @class).OrderBy(c => c.Id).Select(c => c.PersonId).ToListAsync()
        );
        var sheets = await app.GivenGradeSheetsOf(cohort, @class, instructor: null, people);
        IReadOnlyList<GradeSheetId> both = [sheets.Coursework, sheets.Exam];
        await app.Enter([
            .. people.SelectMany(
                (person, i) => both.Select(sheet => new CellChange(sheet, person, 0, i == 1 ? "3" : "8"))
            ),
        ]);
        await app.Send(new SubmitSheets(both));
        await app.Send(new ApproveSheets(both));
        (await app.Send(new PublishSheets(both))).Errors.ShouldBeEmpty();
        return sheets;
    }

    private static Task<string> ClassOf(TestApp app, CohortId cohort) =>
        app.Db(db => db.Classes.Where(c => c.CohortId == cohort).Select(c => c.Code).FirstAsync());

    private static string LinkOf(TestApp app, UserId visitor) =>
        app
            .Services.GetRequiredService<IUnsubscribeLinks>()
            .Of(visitor, FactKind.SessionsTomorrow)
            .PathAndQuery.TrimStart('/');

    private static Task<MessageId> MessageTo(TestApp app, UserId visitor) =>
        app.Db(db => db.Messages.Where(message => message.To == visitor).Select(message => message.Id).FirstAsync());

    private static async Task<GivenSheets> GradesAtWork(TestApp app, UserId instructor)
    {
        var sheets = await app.GivenGradeSheets(instructor, people: 5);
        await app.Enter([.. Enumerable.Range(0, 4).Select(i => sheets.Cell(i, $"{5 + i}"))]);
        await app.Enter(sheets.Cell(0, "6,5", read: 1, reason: "Cộng sót câu 4"));
        return sheets;
    }

    private static async Task<string> TimetableAtWork(TestApp app, UserId instructor)
    {
        var school = await app.GivenSchool(instructor, opensIn: 0);
        await app.GivenTrainee(school.Cohort, "Đỗ Thị Yến", school.Class);
        var moved = await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(first: 5, until: 9));
        await app.GivenPublication(school);
        await app.Send(new ChangeSession(moved, school.Plan(day: 1)));
        await app.GivenPublication(school, "Giảng viên dự hội nghị");
        await app.Send(new ChangeSession(moved, school.Plan(day: 2)));
        await app.GivenSession(school.Plan(day: 3));
        await app.GivenClosing(school, school.Opens.AddDays(3));
        return await app.CodeOf(school.Cohort);
    }

    private static Task<Session> SessionOf(TestApp app, string cohort) =>
        app.Db(db =>
            db.Sessions.Where(one => db.Cohorts.Any(c => c.Id == one.CohortId && c.Code == cohort))
                .OrderBy(one => one.Id)
                .FirstAsync()
        );

    /// <summary>A cohort of two classes, with people in the first and one who waits for a class.</summary>
    private static async Task<(CohortId Cohort, string Class, PersonId Person)> CohortAtWork(TestApp app)
    {
        var id = await app.GivenCohort(plannedSize: 80);
        await app.GivenClass(id);
        var into = await app.GivenClass(id);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == into).Select(c => c.Code).SingleAsync());
        var people = new List<PersonId>();
        foreach (var name in new[] { "Trần Thị Dung", "Nguyễn Văn Đạt", "Lê Ánh" })
        {
            var email = $"{people.Count}@hocvien.example";
            people.Add(await app.GivenPerson(GivenPeople.Details(name) with { Email = email }));
        }
        var files = new List<CandidacyId>();
        foreach (var person in people)
            files.Add(await app.GivenCandidacy(id, person));
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        (await app.Send(new EnrolTrainees(files, code, new Act(opening, Decision.None)))).Errors.ShouldBeEmpty();
        await app.GivenCandidacy(id, await app.GivenPerson(GivenPeople.Details("Hoàng An")));
        return (id, code, people[0]);
    }

    private static Task<ImportId> Checked(TestApp app, CohortId cohort) =>
        app.Import(cohort, [Header, Person(), Person(birth: "31/02/1990")]);
}

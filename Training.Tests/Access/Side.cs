using Training.Application.Assessment.Contracts;
using Training.Application.Attendance.Contracts;
using Training.Application.Attendance.Leave;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Rules;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Tests.Access;

/// <summary>
/// One of each thing that row scope divides, all of them one person's: the class advised, whoever is in it, the work begun, a
/// session taught, the module taught to the class and its grade sheet, a leave asked for, a device told on.
/// </summary>
internal sealed record Side(
    UserId Owner,
    string Cohort,
    string Class,
    PersonId Person,
    CandidacyId Candidacy,
    WorkId Work,
    SignInSessionId Session,
    ApiTokenId Token,
    SessionId Lesson,
    string Module,
    GradeSheetId Sheet,
    LeaveRequestId Leave,
    MessageId Message,
    PushDeviceId Device
)
{
    /// <summary>Well-formed names of things that do not exist.</summary>
    public static readonly Side Nobodys = new(
        new(Unknown),
        "K0-0",
        "L0-0",
        new(Unknown),
        new(Unknown),
        new(Unknown),
        new(Unknown),
        new(Unknown),
        new(Unknown),
        "M0-0",
        new(Unknown),
        new(Unknown),
        new(Unknown),
        new(Unknown)
    );

    private static Guid Unknown => new("00000000-0000-7000-8000-000000000404");
}

internal static class Sides
{
    private static int _lessons;

    public static async Task<Side> GivenSideOf(this TestApp app, UserId owner)
    {
        var cohort = await app.GivenCohort();
        var @class = await app.GivenClass(cohort);
        var person = await app.GivenTrainee(cohort, "Nguyễn Thị Hương Giang", @class);
        var (code, candidacy) = await app.Db(async db =>
            (
                await db.Classes.Where(c => c.Id == @class).Select(c => c.Code).SingleAsync(),
                await db.Candidacies.Where(c => c.PersonId == person).Select(c => c.Id).SingleAsync()
            )
        );
        await app.Db(async db =>
        {
            (await db.Classes.SingleAsync(c => c.Id == @class)).Appoint(owner); // whatever the role: row scope is what is asked
            return await db.SaveChangesAsync();
        });

        var now = app.Clock.GetUtcNow();
        var (work, session) = (Work(owner, now), Session(owner, now));
        var token = new ApiToken(ApiTokenId.New(now), owner, "test", Secret.New().Hash, now, now.AddDays(1));
        await app.Save(work, session, token);
        var sheets = await app.GivenGradeSheetsOf(cohort, @class, owner, [person]);
        await app.Enter(sheets.Cell(0, "8"));
        return new(
            owner,
            await app.CodeOf(cohort),
            code,
            person,
            candidacy,
            work.Id,
            session.Id,
            token.Id,
            await app.GivenLesson(owner, cohort, @class),
            sheets.Module,
            sheets.Exam,
            await app.GivenLeave(owner, person, @class),
            await app.GivenMessage(owner),
            await app.GivenDevice(owner)
        );
    }

    /// <summary>Asked for by the owner in the class they advise: row scope is what is asked.</summary>
    private static async Task<LeaveRequestId> GivenLeave(
        this TestApp app,
        UserId owner,
        PersonId person,
        ClassId @class
    )
    {
        var now = app.Clock.GetUtcNow();
        var day = DateOnly.FromDateTime(now.Date);
        var (id, span) = (LeaveRequestId.New(now), new LeaveSpan(day, HalfDay.Morning, day, HalfDay.Afternoon));
        await app.Save(
            new LeaveRequest(
                id,
                1,
                owner,
                person,
                @class,
                span,
                new(2, 2, LeaveApprover.Adviser, RuleSet: null),
                "Việc nhà",
                now
            )
        );
        return id;
    }

    /// <summary>On which the owner is told.</summary>
    private static async Task<PushDeviceId> GivenDevice(this TestApp app, UserId owner)
    {
        var (now, browser) = (app.Clock.GetUtcNow(), Guid.NewGuid());
        var device = new PushDevice(PushDeviceId.New(now), $"{browser:n}");
        device.BelongTo(owner, browser, "Chrome · Android", now);
        await app.Save(device);
        return device.Id;
    }

    /// <summary>In the owner's inbox.</summary>
    private static async Task<MessageId> GivenMessage(this TestApp app, UserId owner)
    {
        var now = app.Clock.GetUtcNow();
        var (id, day) = (MessageId.New(now), $"{now:O}");
        var (fact, inbox) = (FactKind.SessionsTomorrow, Channel.Inbox);
        var message = new Message(id, fact, $"{id}", 1, day, owner, Role.Trainee, inbox, now, null, now);
        message.Tell(new("Lịch học", "Một buổi", "/schedule"), now, work: null);
        await app.Save(message);
        return id;
    }

    /// <summary>A published session that the owner teaches.</summary>
    private static async Task<SessionId> GivenLesson(this TestApp app, UserId owner, CohortId cohort, ClassId @class)
    {
        var module = await app.GivenModule();
        var known = await app.Db(db => db.Instructors.Where(i => i.Account == owner).Select(i => i.Id).ToListAsync());
        var instructor = known.Count > 0 ? known[0] : await app.GivenInstructor([], owner);
        var id = SessionId.New(app.Clock.GetUtcNow());
        var from = Interlocked.Increment(ref _lessons) * 10 % 1400; // one owner may have many
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date);
        var plan = new SessionPlan(module, 1, day, Slot.OfPeriods(1, 5), [@class], [instructor], Room: null);
        var content = new SessionContent
        {
            ModuleId = module.Value,
            Block = "B",
            Module = "B1",
            ModuleVi = "Quản lý nhà nước",
            ModuleEn = "State management",
            Date = day,
            From = from,
            Until = from + 10,
            Periods = 4,
            Classes = [new(@class.Value, "L")],
            Instructors = [new(instructor.Value, "GV")],
        };
        await app.Save(
            new Session(id, cohort, plan, new SessionTime(new Interval(day, from, from + 10), 4)),
            new SessionEdition(id, 0, cohort, 1, app.Clock.GetUtcNow(), content)
        );
        return id;
    }

    /// <summary>What an intruder would change or open: who looked, what was stopped, ended, taken back or moved.</summary>
    public static Task<string> Traces(this TestApp app, Side side) =>
        app.Db(async db =>
        {
            var work = await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == side.Work);
            var session = await db.SignInSessions.AsNoTracking().SingleAsync(s => s.Id == side.Session);
            var token = await db.ApiTokens.AsNoTracking().SingleAsync(t => t.Id == side.Token);
            var candidacy = await db.Candidacies.AsNoTracking().SingleAsync(c => c.Id == side.Candidacy);
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == side.Person);
            var sheet = await db.GradeSheets.AsNoTracking().SingleAsync(s => s.Id == side.Sheet);
            var entries = await db.MarkEntries.CountAsync(entry => entry.SheetId == side.Sheet);
            var looks = await db.Disclosures.CountAsync(look => look.PersonId == side.Person);
            var marks = await db.AttendanceMarks.CountAsync(mark => mark.SessionId == side.Lesson);
            var leave = await db.LeaveRequests.AsNoTracking().SingleAsync(request => request.Id == side.Leave);
            var registers = await db.Registers.CountAsync(register => register.SessionId == side.Lesson);
            var devices = await db.PushDevices.CountAsync(device => device.Id == side.Device);
            return $"{devices} {marks} {registers} {work.State} {work.StopAsked} {session.EndedAt} {token.RevokedAt} {candidacy.State} "
                + $"{candidacy.Version} {person.Version} {looks} {sheet.Version} {entries} {leave.Version}";
        });

    private static WorkItem Work(UserId owner, DateTimeOffset now)
    {
        var id = WorkId.New(now);
        return new(id, "sample", $"sample:{id}", "{}", Lane.Upkeep, external: false, owner, "Test", subject: null);
    }

    private static SignInSession Session(UserId owner, DateTimeOffset now) =>
        new(SignInSessionId.New(now), owner, Secret.New().Hash, "Test", now);
}

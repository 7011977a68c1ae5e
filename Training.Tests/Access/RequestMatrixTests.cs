using System.Collections;
using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Training.Application;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Results;
using Training.Application.Assessment.Sheets;
using Training.Application.Assessment.Workbook;
using Training.Application.Attendance;
using Training.Application.Attendance.CheckIns;
using Training.Application.Attendance.Eligibility;
using Training.Application.Attendance.Figures;
using Training.Application.Attendance.Leave;
using Training.Application.Enrolment.Invitations;
using Training.Application.Enrolment.Scoring;
using Training.Application.Messages.Devices;
using Training.Application.Messages.Inbox;
using Training.Application.People;
using Training.Application.Reporting;

namespace Training.Tests.Access;

/// <summary>
/// The same below the web: every request that names an object, in the name of every role that sees only rows of its own,
/// and every array of objects with one in it that is not the sender's (CVE-2026-116010). Found by their types.
/// </summary>
public abstract class RequestMatrixTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RequestMatrixTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RequestMatrixTests(app), IClassFixture<PostgresApp>;

    private static readonly string[] Codes = ["Code", "Cohort", "Class", "Into"];

    private static readonly Dictionary<Type, Func<Side, object>> Single = new()
    {
        [typeof(ShowPerson)] = side => new ShowPerson(side.Person),
        [typeof(RevealContact)] = side => new RevealContact(side.Person, DisclosedPart.Phone),
        [typeof(ShowClass)] = side => new ShowClass(side.Class),
        [typeof(ListApplicants)] = side => new ListApplicants(side.Cohort),
        [typeof(ShowWork)] = side => new ShowWork(side.Work),
        [typeof(CancelWork)] = side => new CancelWork(side.Work),
        [typeof(RetryWork)] = side => new RetryWork(side.Work),
        [typeof(EndSession)] = side => new EndSession(side.Session),
        [typeof(RevokeToken)] = side => new RevokeToken(side.Token),
        [typeof(ShowRegister)] = side => new ShowRegister(side.Lesson),
        [typeof(TakeAttendance)] = side => new TakeAttendance(side.Lesson, [new(side.Person, "PPPP")]),
        [typeof(ShowEligibility)] = side => new ShowEligibility(side.Class),
        [typeof(ShowClassAttendance)] = side => new ShowClassAttendance(side.Class),
        [typeof(ConfirmRegister)] = side => new ConfirmRegister(side.Lesson),
        [typeof(GiveUpRegister)] = side => new GiveUpRegister(side.Lesson, "Nhầm buổi"),
        [typeof(OpenCheckIn)] = side => new OpenCheckIn(side.Lesson),
        [typeof(CloseCheckIn)] = side => new CloseCheckIn(side.Lesson),
        [typeof(ShowCheckIn)] = side => new ShowCheckIn(side.Lesson),
        [typeof(ShowLeaveRequest)] = side => new ShowLeaveRequest(side.Leave),
        [typeof(DecideLeaveRequest)] = side => new DecideLeaveRequest(side.Leave, Approve: true, Reason: null),
        [typeof(RevokeLeave)] = side => new RevokeLeave(side.Leave, "Nhầm ngày"),
        [typeof(WithdrawLeave)] = side => new WithdrawLeave(side.Leave),
        [typeof(OpenEvidence)] = side => new OpenEvidence(side.Leave),
        [typeof(OpenMyEvidence)] = side => new OpenMyEvidence(side.Leave),
        [typeof(EndDevice)] = side => new EndDevice(side.Device),
        [typeof(ReadMessages)] = side => new ReadMessages(side.Message),
        [typeof(ListClassResults)] = side => new ListClassResults(side.Class),
        [typeof(ShowResult)] = side => new ShowResult(side.Class, side.Person),
        [typeof(ListGradeSheets)] = side => new ListGradeSheets(side.Cohort),
        [typeof(OpenSheets)] = side => new OpenSheets(side.Class, side.Module),
        [typeof(ShowDueDate)] = side => new ShowDueDate(side.Class, side.Module),
        [typeof(ShowGradeSheet)] = side => new ShowGradeSheet(side.Class, side.Module),
        [typeof(FindGradeSheet)] = side => new FindGradeSheet(side.Sheet),
        [typeof(ShowMarkHistory)] = side => new ShowMarkHistory(side.Sheet, side.Person),
        [typeof(SubmitSheets)] = side => new SubmitSheets([side.Sheet]),
        [typeof(WriteMarkWorkbook)] = side => new WriteMarkWorkbook(side.Class, side.Module),
        [typeof(ReadMarkWorkbook)] = side => new ReadMarkWorkbook(side.Class, side.Module, 1, Stream.Null, "diem.xlsx"),
        [typeof(ReviewMarkWorkbook)] = side => new ReviewMarkWorkbook(side.Class, side.Module, 1, Plan: null),
    };

    /// <summary>The session that is left alone when the others end is looked for among one's own only; another's changes nothing.</summary>
    private static readonly Type[] Harmless =
    [
        typeof(ChangePassword),
        typeof(ConfirmSecondFactor),
        typeof(RemoveSecondFactor),
    ];

    private static readonly Dictionary<Type, Func<IReadOnlyList<CandidacyId>, Side, Act, ICommand<int>>> Arrays = new()
    {
        [typeof(AdmitCandidates)] = (chosen, _, act) => new AdmitCandidates(chosen, act),
        [typeof(EnrolTrainees)] = (chosen, side, act) => new EnrolTrainees(chosen, side.Class, act),
        [typeof(TransferTrainees)] = (chosen, side, act) => new TransferTrainees(chosen, side.Class, act),
        [typeof(TakeLeave)] = (chosen, _, act) => new TakeLeave(chosen, act),
        [typeof(ReturnFromLeave)] = (chosen, side, act) => new ReturnFromLeave(chosen, side.Class, act),
        [typeof(WithdrawTrainees)] = (chosen, _, act) => new WithdrawTrainees(chosen, act),
    };

    /// <summary>Arrays that pick from what the handler finds for itself: what is not among it is left out, and nothing changed by it.</summary>
    private static readonly Type[] Picks =
    [
        typeof(ExportPeople),
        typeof(PreviewMove),
        typeof(InviteTrainees),
        typeof(ListReadiness),
    ];

    private static readonly Dictionary<Type, Func<IReadOnlyList<GradeSheetId>, ICommand<int>>> OfSheets = new()
    {
        [typeof(SubmitSheets)] = sheets => new SubmitSheets(sheets),
        [typeof(ApproveSheets)] = sheets => new ApproveSheets(sheets),
        [typeof(PublishSheets)] = sheets => new PublishSheets(sheets),
        [typeof(LockSheets)] = sheets => new LockSheets(sheets),
        [typeof(ReopenSheets)] = sheets => new ReopenSheets(sheets, "mixed", Decision.None),
    };

    [Fact]
    public async Task A_request_about_what_is_anothers_is_refused_like_one_about_nothing()
    {
        var faults = new List<string>();
        var theirs = await app.GivenSideOf((await app.GivenAccount([Role.ClassAdviser])).Id);
        var before = await app.Traces(theirs);
        foreach (var role in Enum.GetValues<Role>())
        {
            var mine = await app.GivenSideOf((await app.GivenAccount([role])).Id);
            foreach (
                var type in Requests()
                    .Where(type => Names(type) && Divides.Rows(role, PermissionOf(type)))
                    .Except(Harmless)
            )
            {
                if (!Single.TryGetValue(type, out var about))
                {
                    faults.Add($"{role} {type.Name}: {nameof(Single)} has no pair for it");
                    continue;
                }
                var foreign = await Send(role, mine.Owner, about(theirs));
                var unknown = await Send(role, mine.Owner, about(Side.Nobodys));
                var own = await Send(role, mine.Owner, about(mine));
                if (!foreign.SequenceEqual(unknown) || foreign is not [{ Kind: ErrorKind.NotFound }])
                    faults.Add($"{role} {type.Name}: {string.Join(' ', foreign)} about another's");
                if (own.Any(error => error.Kind == ErrorKind.NotFound))
                    faults.Add($"{role} {type.Name}: one's own is not found");
            }
        }

        faults.ShouldBeEmpty();
        (await app.Traces(theirs)).ShouldBe(before);
    }

    [Fact]
    public async Task An_array_with_one_that_is_not_there_changes_none_of_the_others()
    {
        Requests()
            .Where(type => PropertiesOf(type).Any(IsArray))
            .ShouldBe([.. Arrays.Keys, .. OfSheets.Keys, .. Picks], ignoreOrder: true);
        var owner = (await app.GivenAccount([Role.Hr])).Id;
        var (mine, other) = (await app.GivenSideOf(owner), await app.GivenSideOf(owner));
        var act = new Act(DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(60), Decision.None, "mixed");
        var before = (await app.Traces(mine), await app.Traces(other));

        foreach (var make in Arrays.Values)
        {
            var errors = await Send(
                Role.Hr,
                owner,
                make([mine.Candidacy, Side.Nobodys.Candidacy, other.Candidacy], mine, act)
            );
            errors.ShouldBe([EnrolmentErrors.Unknown]);
        }
        foreach (var make in OfSheets.Values)
        {
            var errors = await Send(Role.ExamOffice, owner, make([mine.Sheet, Side.Nobodys.Sheet, other.Sheet]));
            errors.ShouldBe([SheetRefusals.Unknown]);
        }

        (await app.Traces(mine), await app.Traces(other)).ShouldBe(before);
    }

    [Fact]
    public async Task Of_people_picked_for_a_file_only_those_in_sight_are_in_it()
    {
        var mine = await app.GivenSideOf((await app.GivenAccount([Role.ClassAdviser])).Id);
        var theirs = await app.GivenSideOf((await app.GivenAccount([Role.ClassAdviser])).Id);

        var picked = new ExportPeople(new(), [theirs.Person, mine.Person]);
        var outcome = await app.SendAs(mine.Owner, [Permission.ViewPeople, Permission.ExportPeople], picked);

        outcome.Succeeded(out var export).ShouldBeTrue();
        export!.Ids.ShouldBe([mine.Person]);
    }

    [Fact]
    public void The_requests_that_name_objects_are_seen_by_their_types()
    {
        Names(typeof(EndSession)).ShouldBeTrue();
        Names(typeof(ShowClass)).ShouldBeTrue();
        Names(typeof(TakeLeave)).ShouldBeTrue();
        Names(typeof(ShowMyPlace)).ShouldBeFalse();
    }

    private static IEnumerable<Type> Requests() =>
        ApplicationServices
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IBaseRequest)) && type.IsClass);

    private static bool Names(Type request) =>
        PropertiesOf(request)
            .Any(property =>
                IsArray(property)
                || IsId(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
                || (property.PropertyType == typeof(string) && Codes.Contains(property.Name))
            );

    private static bool IsArray(PropertyInfo property) =>
        property.PropertyType.IsAssignableTo(typeof(IEnumerable))
        && property.PropertyType.GenericTypeArguments is [var item]
        && IsId(item);

    private static bool IsId(Type type) =>
        type.IsValueType
        && type.GetInterfaces()
            .Any(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static PropertyInfo[] PropertiesOf(Type request) => request.GetProperties();

    private static Permission PermissionOf(Type request) => request.GetCustomAttribute<RequiresAttribute>()!.Permission;

    private async Task<IReadOnlyList<Error>> Send(Role role, UserId user, object request)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var actor = scope.ServiceProvider.GetRequiredService<TestActor>();
        actor.User = user;
        actor.Permissions.IntersectWith(Roles.PermissionsOf(role));
        var outcome = (await scope.ServiceProvider.GetRequiredService<ISender>().Send(request))!;
        return (IReadOnlyList<Error>)outcome.GetType().GetProperty(nameof(Result<int>.Errors))!.GetValue(outcome)!;
    }
}

using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Eligibility.Conditions;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Selection.Letters;
using Training.Tests.Enrolment.Eligibility;
using Training.Tests.Enrolment.Selection;

namespace Training.Tests.Enrolment.Rechecks;

internal static class GivenRechecks
{
    /// <summary>Has entered nothing.</summary>
    public const string Reviewer = "Lê Xem Lại";

    /// <summary>A case about an application, received today, looked after by an account of HR.</summary>
    public static async Task<RecheckId> GivenRecheck(
        this TestApp app,
        CandidacyId application,
        string text = "Điểm phỏng vấn ghi nhầm."
    )
    {
        var owner = await app.GivenAccount([Role.Hr]);
        var filed = await app.Send(new FileRecheck(application, app.Clock.Day(), text, owner.Id));
        filed.Succeeded(out var id).ShouldBeTrue();
        return id;
    }

    /// <summary>Decided about two applicants for one seat: of the second the papers were seen, of the first nothing was.</summary>
    public static async Task<Selected> GivenPapers(this TestApp app)
    {
        var given = await app.GivenApplicants(seats: 1, 70, 90);
        var papers = new ShownByPapers
        {
            Rule = "ELG-04",
            AskedVi = "có văn bằng hai",
            AskedEn = "a second degree",
        };
        await app.GivenPolicy(given.Code, GivenSelection.Anyone with { Common = [papers] });
        var (seen, key) = (given.Applications[1], await app.PapersOf(given));
        (await app.Send(new SettleCondition(seen, key, Met: true, "Văn bằng hai số 7"))).Errors.ShouldBeEmpty();
        (await app.Send(new SetUpFileCheck(given.Code))).Errors.ShouldBeEmpty();
        RequiredDocument[] one = [new("DON", "Đơn", "Form", Required: true, Note: null)];
        (await app.Send(new ChangeFileCheck(given.Code, 0, one, app.Clock.Day()))).Errors.ShouldBeEmpty();
        var found = new DocumentFinding(seen, "DON", 0, DocumentState.Present);
        (await app.Send(new CheckDocuments(given.Code, [found]))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
        await app.Decide(given.Code);
        return given;
    }

    /// <summary>The key of the condition that papers show.</summary>
    public static async Task<string> PapersOf(this TestApp app, Selected given) =>
        (await app.Application(given.Code, given.Applications[0])).Verdict!.Line(ConditionKind.ShownByPapers).Key;

    /// <summary>As somebody who is called so and may do everything.</summary>
    public static async Task<T> SendBy<T>(this TestApp app, string name, IRequest<T> request)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TestActor>().Name = name;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    public static async Task Uphold(
        this TestApp app,
        RecheckId id,
        WantedCorrections? corrections = null,
        string answer = "Đã đối chiếu phiếu chấm: điểm đúng là 95."
    )
    {
        var version = await app.VersionOf(id);
        var command = new DecideRecheck(id, version, Upheld: true, answer, corrections ?? WantedCorrections.None);
        (await app.SendBy(Reviewer, command)).Errors.ShouldBeEmpty();
        await app.RunDueWork();
    }

    public static DecideRecheck Rejection(RecheckId id, int version = 0) =>
        new(id, version, Upheld: false, "Đã xem lại phiếu chấm: điểm ghi đúng.", WantedCorrections.None);

    /// <summary>The one interview score, as it stood when it was entered, becomes another.</summary>
    public static WantedCorrections Interview(CandidacyId application, string text, string was = "70") =>
        WantedCorrections.None with
        {
            Scores = [GivenScoring.Cell(application, "PV", text, read: 1, was)],
        };

    public static Task<int> VersionOf(this TestApp app, RecheckId id) =>
        app.Db(db => db.Rechecks.Where(one => one.Id == id).Select(one => one.Version).SingleAsync());

    public static async Task<RecheckView> Recheck(this TestApp app, string code, RecheckId id)
    {
        (await app.Send(new ShowRecheck(code, id))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    public static async Task<RecheckList> Rechecks(this TestApp app, string code)
    {
        (await app.Send(new ListRechecks(code))).Succeeded(out var list).ShouldBeTrue();
        return list!;
    }

    /// <summary>Where the applicant reads the own result.</summary>
    public static string OutcomeOf(this TestApp app, CandidacyId application) =>
        app.Services.GetRequiredService<IOutcomeLinks>().Of(application).PathAndQuery;
}

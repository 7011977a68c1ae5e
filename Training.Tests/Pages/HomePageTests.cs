using System.Globalization;
using System.Net;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Pages;

public abstract class HomePageTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : HomePageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HomePageTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task Each_number_opens_the_list_of_exactly_the_people_behind_it()
    {
        await Scene();
        var client = app.CreateClient();

        var links = (await TestPage.Open(client, "/"))
            .Links("main a[href^='/people?']")
            .Select(link => (link.Address, Said: Number(link.Text)))
            .ToList();

        links.Count.ShouldBeGreaterThan(7);
        foreach (var (address, said) in links)
        {
            var list = await TestPage.Open(client, address + "&size=200");
            var listed = list.Texts("tbody tr").Count;
            if (said is { } number)
                listed.ShouldBe(number, address);
            listed.ShouldBeLessThan(200);
        }
        foreach (var (kind, count) in await Concerns())
        {
            var lack = kind.ToString().Replace("PeopleWithout", "").Replace("TraineesWithout", "");
            (await TestPage.Open(client, $"/people?without={lack}&size=200"))
                .Texts("tbody tr")
                .Count.ShouldBe(count, lack);
        }
    }

    [Fact]
    public async Task What_waits_in_lists_and_failed_work_is_named_with_the_page_where_it_is_dealt_with()
    {
        var cohort = await app.GivenCohort(plannedSize: 80);
        var import = await app.Import(cohort, [Header, Person(), Person(birth: "31/02/1990")]);
        await app.Db(db => db.WorkItems.ExecuteUpdateAsync(w => w.SetProperty(i => i.State, WorkState.Dead)));

        var home = await TestPage.Open(app.CreateClient(), "/");
        var todo = home.Links(".todo a").Select(link => (link.Text, link.Address)).ToList();

        todo.ShouldContain(("Sửa dòng lỗi", $"/imports/{import}"));
        todo.ShouldContain(("Xem và nhập", $"/imports/{import}"));
        todo.ShouldContain(("Xem tác vụ", "/work?state=Dead"));
        home.Text(".todo").ShouldContain($"1 dòng lỗi khi nhập danh sách khóa {await app.CodeOf(cohort)}");
        home.Text("main").ShouldContain("Danh sách nhập gần đây");
    }

    [Theory]
    [InlineData(Role.Hr, true, true)]
    [InlineData(Role.AcademicOffice, true, true)]
    [InlineData(Role.Leadership, true, false)]
    [InlineData(Role.Inspector, true, false)]
    [InlineData(Role.ClassAdviser, false, false)]
    [InlineData(Role.Administrator, false, false)]
    public async Task Each_role_sees_of_the_home_page_what_is_its_own(Role role, bool progress, bool actions)
    {
        await Scene();

        var home = await TestPage.Open(await app.SignedIn(role), "/");

        home.Status.ShouldBe(HttpStatusCode.OK);
        (home.Texts("#progress").Count > 0).ShouldBe(progress);
        (home.Texts("#attention").Count > 0).ShouldBe(actions);
        (home.Texts("#my-classes").Count > 0).ShouldBe(role == Role.ClassAdviser);
    }

    [Fact]
    public async Task A_trainee_is_sent_to_their_own_class()
    {
        var home = await (await app.SignedIn(Role.Trainee)).GetAsync(new Uri("/", UriKind.Relative));

        home.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        home.Headers.Location!.OriginalString.ShouldBe("/schedule");
    }

    [Fact]
    public async Task P1_one_s_own_running_work_is_in_the_top_bar_and_asks_again_only_while_it_runs()
    {
        var session = await app.GivenSession(Role.Hr);
        var client = app.SignedIn(session);
        (await TestPage.Open(client, "/cohorts")).Texts("a#running").ShouldBeEmpty();
        var id = WorkId.New(app.Clock.GetUtcNow());
        await app.Save(
            new WorkItem(id, "sample", $"own:{id}", "{}", Lane.Upkeep, external: false, session.Account, "Test", null)
        );

        var running = await TestPage.Open(client, "/cohorts");
        running.Text("a#running").ShouldStartWith("1 tác vụ");
        running.Attribute("a#running", "hx-trigger").ShouldBe("every 2s");
        var part = await TestPage.Open(client, running.Attribute("a#running", "hx-get")!);
        part.Attribute("#running-work", "hx-trigger").ShouldBe("every 2s");
        (await TestPage.Open(await app.SignedIn(Role.Hr), "/cohorts")).Texts("a#running").ShouldBeEmpty();

        await app.Db(db => db.WorkItems.ExecuteUpdateAsync(w => w.SetProperty(i => i.State, WorkState.Cancelled)));
        var ended = await TestPage.Open(client, "/work/running");
        ended.Texts("a#running").ShouldBeEmpty();
        ended.Attribute("#running-work", "hx-trigger").ShouldBe("none");
    }

    private async Task<IReadOnlyList<(Training.Application.Reporting.ConcernKind Kind, int Count)>> Concerns()
    {
        (await app.Send(new Training.Application.Reporting.ListAttention())).Succeeded(out var concerns).ShouldBeTrue();
        return
        [
            .. concerns!
                .Where(concern => concern.Kind >= Training.Application.Reporting.ConcernKind.PeopleWithoutClass)
                .GroupBy(concern => concern.Kind)
                .Select(kind => (kind.Key, kind.Sum(concern => concern.Count))),
        ];
    }

    /// <summary>People in every state, one of them in two cohorts.</summary>
    private async Task Scene()
    {
        var (first, second) = (await app.GivenCohort(plannedSize: 40), await app.GivenCohort(plannedSize: 40));
        var into = await app.GivenClass(first);
        var code = await app.Db(db => db.Classes.Where(c => c.Id == into).Select(c => c.Code).SingleAsync());
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        var act = new Act(day, Decision.None, "chuyển công tác");
        var files = new List<CandidacyId>();
        foreach (var email in new[] { "an@example.vn", null, "binh@example.vn", null, "chi@example.vn" })
            files.Add(await File(first, await app.GivenPerson(GivenPeople.Details() with { Email = email })));
        (await app.Send(new EnrolTrainees(files, code, act))).Errors.ShouldBeEmpty();
        (await app.Send(new TakeLeave([files[2]], act))).Errors.ShouldBeEmpty();
        (await app.Send(new WithdrawTrainees([files[3], files[4]], act))).Errors.ShouldBeEmpty();
        var again = await app.Db(db =>
            db.Candidacies.Where(c => c.Id == files[4]).Select(c => c.PersonId).SingleAsync()
        );
        await File(second, again);
        await File(second, await app.GivenPerson());

        Task<CandidacyId> File(CohortId cohort, PersonId person) => app.GivenCandidacy(cohort, person);
    }

    private static int? Number(string text) =>
        int.TryParse(
            text.Split(' ')[0].Replace(".", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}

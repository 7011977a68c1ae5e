using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Training.Tests.Access;

/// <summary>
/// Every role that sees only rows of its own, at every endpoint that names an object: their own object opens, another's
/// reads exactly like one that does not exist (P20, ASVS 8.2.2). Read from the endpoints themselves: one with a new kind of
/// object fails until <see cref="Objects"/> says where its two real ones are.
/// </summary>
public abstract class ObjectMatrixTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : ObjectMatrixTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : ObjectMatrixTests(app), IClassFixture<PostgresApp>;

    private static readonly Dictionary<string, Func<Side, string>> Objects = new()
    {
        ["people/{id}"] = side => $"people/{side.Person}",
        ["classes/{code}"] = side => $"classes/{side.Class}",
        ["classes/{class}"] = side => $"classes/{side.Class}",
        ["classes/{class}/results/{person}"] = side => $"classes/{side.Class}/results/{side.Person}",
        ["cohorts/{code}"] = side => $"cohorts/{side.Cohort}",
        ["sessions/{id}"] = side => $"sessions/{side.Lesson}",
        ["leave/{id}"] = side => $"leave/{side.Leave}",
        ["work/{id}"] = side => $"work/{side.Work}",
        ["grade-sheets/{class}/{module}"] = side => $"grade-sheets/{side.Class}/{side.Module}",
        ["grade-sheets/{class}/{module}/print"] = side => $"grade-sheets/{side.Class}/{side.Module}/print",
        ["grade-sheets/{class}/{module}/workbook"] = side => $"grade-sheets/{side.Class}/{side.Module}/workbook",
        ["grade-sheets/{id}"] = side => $"grade-sheets/{side.Sheet}",
        ["classes/{code}/modules/{module}"] = side => $"classes/{side.Class}/modules/{side.Module}",
    };

    /// <summary>What the buttons of those pages send.</summary>
    private static readonly KeyValuePair<string, string>[] Buttons = [new("Act", "cancel"), new("part", "Phone")];

    [Fact]
    public async Task Ones_own_opens_and_anothers_reads_as_if_it_did_not_exist()
    {
        var faults = new List<string>();
        var theirs = await Stranger();
        var before = await app.Traces(theirs);
        foreach (var role in Enum.GetValues<Role>())
        {
            var session = await app.GivenSession(role);
            var mine = await app.GivenSideOf(session.Account);
            using var browser = await Browser(session, mine);
            foreach (var door in (await Doors(role)).Where(door => door.Stem is not null))
            {
                if (Objects.TryGetValue(door.Stem!, out var named))
                {
                    var foreign = await Knock(browser, door, named(theirs));
                    var unknown = await Knock(browser, door, named(Side.Nobodys));
                    var own = await Knock(browser, door, named(mine));
                    if (Fault(own, foreign, unknown) is { } fault)
                        faults.Add($"{role} {door}: {fault}");
                }
                else
                {
                    faults.Add($"{role} {door}: {nameof(Objects)} has no pair for {door.Stem}");
                }
            }
        }

        faults.ShouldBeEmpty();
        (await app.Traces(theirs)).ShouldBe(before);
    }

    [Fact]
    public async Task No_list_and_no_choice_names_what_is_anothers()
    {
        var faults = new List<string>();
        var theirs = await Stranger();
        foreach (var role in Enum.GetValues<Role>())
        {
            var session = await app.GivenSession(role);
            using var browser = await Browser(session, await app.GivenSideOf(session.Account));
            foreach (var door in (await Doors(role)).Where(d => d.Stem is null && d.Method == HttpMethod.Get))
            {
                using var answer = await browser.GetAsync(door.Address);
                var text = await answer.Content.ReadAsStringAsync();
                faults.AddRange(
                    Hidden(role, theirs)
                        .Where(name =>
                            Regex.IsMatch(
                                text,
                                $@"\b{Regex.Escape(name)}\b",
                                RegexOptions.None,
                                TimeSpan.FromSeconds(9)
                            )
                        )
                        .Select(name => $"{role} {door} shows {name}")
                );
            }
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_catches_a_planted_leak()
    {
        Fault(HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound).ShouldBeNull();
        Fault(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound).ShouldNotBeNull();
        Fault(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK).ShouldNotBeNull();
        Fault(HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound).ShouldNotBeNull();
        Fault(HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound).ShouldNotBeNull();
    }

    private static string? Fault(HttpStatusCode own, HttpStatusCode foreign, HttpStatusCode unknown) =>
        foreign != unknown ? $"{(int)foreign} for another's, {(int)unknown} for what does not exist"
        : (int)foreign < 400 ? $"{(int)foreign} for another's"
        : own == HttpStatusCode.NotFound ? "one's own is not found"
        : own == HttpStatusCode.BadRequest ? "the question was not understood, so nothing is shown by it"
        : null;

    /// <summary>Where the role may knock and sees some of what is behind the door, not all of it.</summary>
    private async Task<List<DividedDoor>> Doors(Role role) =>
        [.. (await app.AllEndpoints()).SelectMany(DividedDoor.Of).Where(door => Divides.Rows(role, door.Permission))];

    private static IEnumerable<string> Hidden(Role role, Side theirs) =>
        Roles.IsScopedToOwnRows(role)
            ?
            [
                theirs.Cohort,
                theirs.Class,
                $"{theirs.Person}",
                $"{theirs.Candidacy}",
                $"{theirs.Work}",
                $"{theirs.Session}",
                $"{theirs.Token}",
                $"{theirs.Lesson}",
                $"{theirs.Sheet}",
                $"{theirs.Leave}",
                $"{theirs.Device}",
            ]
            : [$"{theirs.Work}", $"{theirs.Session}", $"{theirs.Token}", $"{theirs.Device}"];

    private async Task<Side> Stranger() => await app.GivenSideOf((await app.GivenAccount([Role.ClassAdviser])).Id);

    /// <summary>Signed in, with the token that a form would carry and the one that a program would.</summary>
    private async Task<HttpClient> Browser(GivenSession session, Side mine)
    {
        var browser = app.SignedIn(session);
        var form = (await TestPage.Open(browser, "/account")).Value("input[name=__RequestVerificationToken]");
        browser.DefaultRequestHeaders.Add("RequestVerificationToken", form);
        var (token, now) = (Secret.New(ApiToken.Prefix), app.Clock.GetUtcNow());
        await app.Save(new ApiToken(ApiTokenId.New(now), mine.Owner, "test", token.Hash, now, now.AddDays(1)));
        browser.DefaultRequestHeaders.Authorization = new("Bearer", token.Text);
        return browser;
    }

    private static async Task<HttpStatusCode> Knock(HttpClient browser, DividedDoor door, string named)
    {
        using var request = new HttpRequestMessage(door.Method, door.AddressOf(named));
        if (door.Method != HttpMethod.Get)
        {
            request.Content = door.IsApi
                ? new StringContent("{}", new MediaTypeHeaderValue("application/json"))
                : new FormUrlEncodedContent(Buttons);
        }
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }
}

using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticAssets;
using Training.Tests.Access;

namespace Training.Tests.Assessment;

/// <summary>
/// Before a mark is published nobody finds it outside its sheet: every address that can be read, in the name of every role
/// (P18). Found by the endpoints themselves.
/// </summary>
public abstract partial class LeakTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : LeakTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : LeakTests(app), IClassFixture<PostgresApp>;

    /// <summary>What no other figure of a page is by chance.</summary>
    private const string Mark = "6,75";

    /// <summary>Where marks are worked on, by those who may.</summary>
    private static readonly string[] Sheets = ["grade-sheets", "api/v1/grade-sheets"];

    /// <summary>What is kept there has nothing to do with marks, and none of it was made here.</summary>
    private static readonly string[] Elsewhere =
    [
        "accounts",
        "applications",
        "calendar",
        "eligibility",
        "grids",
        "imports",
        "instructors",
        "invitations",
        "leave",
        "proposals",
        "publications",
        "rechecks",
        "repairs",
        "rooms",
        "selection",
        "sent",
        "sessions",
        "sites",
        "work",
    ];

    /// <summary>Nobody comes in without saying more than the address: whom to move, what to compare with, what to
    /// print, whose letters.</summary>
    private static readonly string[] Closed =
    [
        "}",
        "}.json",
        "/difference",
        "/documents/edit",
        "/eligibility?handler=File",
        "/trial",
        "/moves",
        "/scores/workbook?handler=File",
        "/scoring/edit",
        "/selection/notice",
        "/selection/notice?handler=File",
        "/unsubscribe",
        "/offer",
        "/invitations/new",
        "/me/leave?handler=Evidence",
        "/timetable?handler=Workbook",
        "/timetable/print",
        "/timetable/sessions/new",
    ];

    [Fact]
    public async Task An_unpublished_mark_is_on_no_page_and_in_no_answer_of_anybody_outside_its_sheet()
    {
        var trainee = await app.GivenSession(Role.Trainee);
        var sheets = await app.GivenGradeSheets();
        await app.Db(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == sheets.People[0])).SignsInWith(trainee.Account);
            return await db.SaveChangesAsync();
        });
        await app.Enter(sheets.Cell(0, Mark), sheets.Cell(1, "8"));

        var cohort = await app.Db(db => db.Cohorts.Where(c => c.Id == sheets.Cohort).Select(c => c.Code).SingleAsync());
        var addresses = await Addresses(sheets, cohort);
        List<Visit> visits = [.. await Visits("its own trainee", trainee, addresses)];
        foreach (var role in Enum.GetValues<Role>())
            visits.AddRange(await Visits($"{role}", await app.GivenSession(role), addresses));

        visits.Where(visit => visit.Shows).Select(visit => $"{visit.Who}: {visit.Address}").ShouldBeEmpty();
        visits
            .GroupBy(visit => visit.Address)
            .Where(address => !address.Any(visit => visit.Opened) && !Closed.Any(address.Key.EndsWith))
            .Select(address => address.Key)
            .ShouldBeEmpty("nobody came in there, so nothing was looked at");
    }

    [Fact]
    public async Task The_sheet_itself_shows_it_which_proves_that_it_would_be_seen()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, Mark));
        using var office = await app.SignedIn(Role.ExamOffice);

        Shows(await office.GetStringAsync(new Uri(sheets.Address, UriKind.Relative))).ShouldBeTrue();
    }

    private async Task<IEnumerable<Visit>> Visits(string who, GivenSession session, IReadOnlyList<string> addresses)
    {
        var visits = new List<Visit>();
        using var browser = app.SignedIn(session);
        using var program = await app.GivenApiClient(session.Account);
        foreach (var address in addresses)
        {
            var isApi = address.StartsWith("/api/", StringComparison.Ordinal);
            using var answer = await (isApi ? program : browser).GetAsync(new Uri(address, UriKind.Relative));
            visits.Add(new(who, address, answer.IsSuccessStatusCode, Shows(await Text(answer))));
        }
        return visits;
    }

    /// <summary>Of all that can be read; pictures and scripts are the same for everybody.</summary>
    private async Task<IReadOnlyList<string>> Addresses(GivenSheets sheets, string cohort) =>
        [
            .. (await app.AllEndpoints())
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .SelectMany(DividedDoor.Of)
                .Where(IsOutside)
                .Where(door =>
                    !Elsewhere.Any(part => $"/{door.Stem}".Contains($"/{part}/{{", StringComparison.Ordinal))
                )
                .Select(door =>
                    door.Stem is { } stem
                        ? $"{door.AddressOf(Filled(stem, sheets, cohort))}"
                        : $"/{door.Route}{door.Rest}"
                )
                .Append($"/moves?pick={sheets.People[0]}&step=Transferred")
                .Append($"/api/v1/rule-sets/TCLLCT/3/trial?cohort={cohort}")
                .Append($"/rules/TCLLCT/3/trial?cohort={cohort}")
                .Append($"/classes/{sheets.Class}/eligibility?module={sheets.Module}")
                .Distinct(),
        ];

    private static bool IsOutside(DividedDoor door) =>
        door.Method == HttpMethod.Get
        && !Array.Exists(Sheets, path => door.Route.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Every placeholder filled by what stands before it: a part of an address that is new here names its object.</summary>
    private static string Filled(string stem, GivenSheets sheets, string cohort) =>
        Placeholder()
            .Replace(
                stem,
                match =>
                    match.Groups["of"].Value switch
                    {
                        "people" or "results" => $"{sheets.People[0]}",
                        "classes" => sheets.Class,
                        "cohorts" or "timetable" or "timetables" => cohort,
                        "decisions" => "Exemption",
                        "rules" or "rule-sets" => "TCLLCT",
                        "curricula" => "CCN",
                        "{code}" => "1",
                        "error" => "404",
                        "messages" => "ResultsPublished",
                        "openapi" => "v1",
                        var unknown => throw new InvalidOperationException($"What is meant after {unknown} in {stem}?"),
                    }
            );

    /// <summary>A workbook is read too: what a cell says stands in one of its parts.</summary>
    private static async Task<string> Text(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("spreadsheet", StringComparison.Ordinal) != true)
            return await answer.Content.ReadAsStringAsync();

        using var workbook = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var parts = workbook.Entries.Select(part =>
        {
            using var reader = new StreamReader(part.Open());
            return reader.ReadToEnd();
        });
        return string.Join('\n', parts);
    }

    private static bool Shows(string text) =>
        text.Contains(Mark, StringComparison.Ordinal)
        || text.Contains("6.75", StringComparison.Ordinal)
        || Hundredths().IsMatch(text);

    [GeneratedRegex(@"(?<=(?<of>[^/]+)/)\{[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    /// <summary>As the database stores it.</summary>
    [GeneratedRegex("\"value\"[^,}]{0,20}\\b675\\b", RegexOptions.None, 1000)]
    private static partial Regex Hundredths();

    private sealed record Visit(string Who, string Address, bool Opened, bool Shows);
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
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

        var leaks = new List<string>();
        leaks.AddRange(await Leaks("its own trainee", trainee, sheets));
        foreach (var role in Enum.GetValues<Role>())
            leaks.AddRange(await Leaks($"{role}", await app.GivenSession(role), sheets));

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sheet_itself_shows_it_which_proves_that_it_would_be_seen()
    {
        var sheets = await app.GivenGradeSheets();
        await app.Enter(sheets.Cell(0, Mark));
        using var office = await app.SignedIn(Role.ExamOffice);

        Shows(await office.GetStringAsync(new Uri(sheets.Address, UriKind.Relative))).ShouldBeTrue();
    }

    private async Task<IEnumerable<string>> Leaks(string who, GivenSession session, GivenSheets sheets)
    {
        var found = new List<string>();
        using var browser = app.SignedIn(session);
        using var program = await app.GivenApiClient(session.Account);
        foreach (var door in (await Pages()).SelectMany(DividedDoor.Of).Where(IsOutside))
        {
            using var answer = await (door.IsApi ? program : browser).GetAsync(Address(door, sheets));
            if (Shows(await answer.Content.ReadAsStringAsync()))
                found.Add($"{who}: {door}");
        }
        return found;
    }

    /// <summary>Pictures and scripts are the same for everybody.</summary>
    private async Task<IEnumerable<RouteEndpoint>> Pages() =>
        (await app.AllEndpoints()).Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static bool IsOutside(DividedDoor door) =>
        door.Method == HttpMethod.Get
        && !Array.Exists(Sheets, path => door.Route.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Every placeholder filled with what it may mean here: the person, the class, the module, the cohort.</summary>
    private static Uri Address(DividedDoor door, GivenSheets sheets)
    {
        var address = Placeholder()
            .Replace(
                $"/{door.Route}{door.Rest}",
                match =>
                    door.Route.Contains("people/", StringComparison.Ordinal) ? $"{sheets.People[0]}"
                    : match.Value.Contains("module", StringComparison.Ordinal) ? sheets.Module
                    : door.Route.Contains("class", StringComparison.Ordinal) ? sheets.Class
                    : match.Value.Contains("int", StringComparison.Ordinal) ? "1"
                    : match.Value.Contains("id", StringComparison.Ordinal) ? $"{sheets.People[0]}"
                    : sheets.Class
            );
        return new Uri(address, UriKind.Relative);
    }

    private static bool Shows(string text) =>
        text.Contains(Mark, StringComparison.Ordinal)
        || text.Contains("6.75", StringComparison.Ordinal)
        || Hundredths().IsMatch(text);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    /// <summary>As the database stores it.</summary>
    [GeneratedRegex("\"value\"[^,}]{0,20}\\b675\\b", RegexOptions.None, 1000)]
    private static partial Regex Hundredths();
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Training.Application.Assessment.Contracts;
using Training.Application.Messages;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Timetable;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Faults;

/// <summary>The demonstration as a newcomer starts it, and then again, for all of these tests.</summary>
public sealed partial class DemoTests(DemoTests.Loaded demo) : IClassFixture<DemoTests.Loaded>
{
    [Fact]
    public async Task Everybody_is_in_a_class_and_a_second_start_loads_nothing_twice()
    {
        demo.First.ShouldBe((1000, 1000, 25, 9));

        (await demo.Counts()).ShouldBe(demo.First);
    }

    [Fact]
    public async Task A_term_is_published_for_every_class_and_each_session_as_it_was_planned()
    {
        await using var db = demo.Open();
        var sessions = await db.Sessions.CountAsync();

        sessions.ShouldBeGreaterThan(4000);
        (await db.SessionEditions.CountAsync()).ShouldBe(sessions);
        (await db.Sessions.CountAsync(session => session.PublishedVersion != session.Version)).ShouldBe(0);
        var classes = await db
            .Bookings.Where(b => b.Resource == Resource.Class)
            .Select(b => b.ResourceId)
            .ToListAsync();
        classes.Distinct().Count().ShouldBe(25);
    }

    [Fact]
    public async Task Each_account_that_is_named_signs_in_and_its_file_is_for_its_owner_alone()
    {
        string[] roles =
        [
            "Administrator",
            "Hr",
            "AcademicOffice",
            "ExamOffice",
            "Leadership",
            "Inspector",
            "ClassAdviser",
            "Instructor",
            "Trainee",
        ];
        (await demo.Accounts()).Select(account => account.Role).ShouldBe(roles);
        foreach (var role in roles)
            (await TestPage.Open(await demo.As(role), "/")).Address.AbsolutePath.ShouldNotBe("/sign-in", role);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(demo.AccountFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task The_trainee_sees_their_class_and_the_adviser_the_people_in_it()
    {
        var phone = await demo.As("Trainee");
        var desk = await demo.As("ClassAdviser");

        var place = await TestPage.Open(phone, "/me");
        place.Text("main").ShouldContain("K1-01");
        place.Links("main a").Select(link => link.Address).ShouldContain("/results");
        (await TestPage.Open(phone, "/schedule")).Texts(".ev").ShouldNotBeEmpty();
        var roster = (await TestPage.Open(desk, "/classes/K1-01")).Texts("tbody a.name");
        roster.Count.ShouldBe(40);
        roster.ShouldContain((await demo.Accounts()).Single(account => account.Role == "Trainee").Name);
    }

    [Fact]
    public async Task A_term_was_taught_and_marked_and_its_results_spread_as_in_known_classes() // CLS-06
    {
        var office = await demo.As("Hr");
        var phone = await demo.As("Trainee");

        var spread = (await TestPage.Open(office, "/cohorts/K1/results")).Texts(".spread dd.r");
        var shares = spread.Select(text => int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture) / 10m).ToList();
        shares.Sum().ShouldBe(100);
        shares[1].ShouldBeInRange(15, 45); // giỏi
        shares[2].ShouldBeInRange(40, 70); // khá
        shares[3].ShouldBeInRange(5, 25); // trung bình
        (await TestPage.Open(phone, "/results")).Text("main").ShouldContain("TCLLCT-3");
        (await TestPage.Open(phone, "/schedule")).Text("main").ShouldContain("Chuyên cần");

        await using var db = demo.Open();
        (await db.Registers.CountAsync(register => register.ConfirmedAt != null)).ShouldBeGreaterThan(150);
        (await db.GradeSheets.CountAsync(sheet => sheet.PublishedAt != null)).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task What_can_no_longer_be_rechecked_is_locked_from_the_start() // EXM-05
    {
        await using var db = demo.Open();
        var recheckable = DateTimeOffset.UtcNow.AddDays(-16);
        var over = db.GradeSheets.Where(sheet => sheet.PublishedAt < recheckable);

        await Eventually.Holds(() => over.AllAsync(sheet => sheet.State == GradeSheetState.Locked));

        (await over.CountAsync()).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task What_went_by_was_told_in_the_inbox_on_its_day_and_no_letter_of_it_is_sent_at_the_start()
    {
        await using var db = demo.Open();
        var day = DateTimeOffset.UtcNow.AddDays(-1);
        FactKind[] past = [FactKind.TimetablePublished, FactKind.ResultsPublished, FactKind.ResitOpen];
        var told = await db.Messages.Where(message => past.Contains(message.Fact)).ToListAsync();

        told.Count.ShouldBeGreaterThan(5);
        told.ShouldAllBe(message => message.State == MessageState.Told && message.Channel == Channel.Inbox);
        told.ShouldAllBe(message => message.ToldAt < day);
        told.Where(message => message.ToldAt < day.AddDays(-6)).ShouldAllBe(message => message.ReadAt != null);
        var inbox = await TestPage.Open(await demo.As("Trainee"), "/inbox");
        inbox.Text("main").ShouldContain("Lịch của bạn thay đổi");
        (await db.MessageRules.ToListAsync()).ShouldContain(rule => rule.Terms.By.Contains(Channel.Email));
    }

    [Fact]
    public async Task Styles_and_scripts_arrive_as_a_browser_asks_for_them()
    {
        using var handler = new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All };
        using var browser = new HttpClient(handler) { BaseAddress = demo.Address };
        var page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var files = Linked()
            .Matches(page)
            .Select(link => new Uri(link.Groups["file"].Value, UriKind.Relative))
            .ToList();

        files.Count.ShouldBeGreaterThan(5);
        foreach (var file in files)
            (await browser.GetStringAsync(file)).ShouldNotBeEmpty($"{file}");
    }

    [GeneratedRegex(
        "(href|src)=\"(?<file>/[^\"]+\\.(css|js))\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Linked();

    /// <summary>A data directory in which the demonstration was loaded, stopped and started again.</summary>
    public sealed class Loaded : IAsyncLifetime
    {
        public DirectoryInfo Data { get; } = Directory.CreateTempSubdirectory("training-demo-");

        public (int People, int InClass, int Classes, int Accounts) First { get; private set; }

        public Uri Address => _second!.Client.BaseAddress!;

        private readonly Dictionary<string, HttpClient> _signedIn = [];
        private RunningProgram? _second;

        public string AccountFile => Path.Combine(Data.FullName, "demo-accounts.json");

        public async ValueTask InitializeAsync()
        {
            await using (var program = await RealProgram.Demo(Data))
                (await program.Terminate()).ShouldBe(0);
            First = await Counts();
            _second = await RealProgram.Demo(Data);
        }

        /// <summary>Signed in once: a network that signs in often is asked to wait.</summary>
        public async Task<HttpClient> As(string role)
        {
            if (_signedIn.TryGetValue(role, out var known))
                return known;
            var account = (await Accounts()).Single(account => account.Role == role);
            var browser = _signedIn[role] = new HttpClient { BaseAddress = Address };
            await (await TestPage.Open(browser, "/sign-in")).Submit(
                ("Email", account.Email),
                ("Password", account.Password)
            );
            return browser;
        }

        public async Task<IReadOnlyList<Account>> Accounts() =>
            JsonSerializer.Deserialize<IReadOnlyList<Account>>(await File.ReadAllTextAsync(AccountFile))!;

        public async Task<(int People, int InClass, int Classes, int Accounts)> Counts()
        {
            await using var db = Open();
            return (
                await db.People.CountAsync(),
                await db.Candidacies.CountAsync(c => c.State == CandidacyState.Enrolled),
                await db.Classes.CountAsync(),
                await db.Accounts.CountAsync()
            );
        }

        public SqliteTrainingDb Open() =>
            new(
                new DbContextOptionsBuilder<SqliteTrainingDb>()
                    .UseSqlite(RealProgram.SqliteIn(Data))
                    .UseSnakeCaseNamingConvention()
                    .Options
            );

        public async ValueTask DisposeAsync()
        {
            foreach (var browser in _signedIn.Values)
                browser.Dispose();
            if (_second is not null)
                await _second.DisposeAsync();
            Data.Delete(recursive: true);
        }
    }

    public sealed record Account(string Role, string Name, string Email, string Password);
}

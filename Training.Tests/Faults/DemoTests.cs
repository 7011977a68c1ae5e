using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MimeKit;
using Training.Application.Assessment.Contracts;
using Training.Application.Enrolment.Reserve;
using Training.Application.Enrolment.Selection;
using Training.Application.Enrolment.Selection.Letters;
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
    public async Task Three_cohorts_of_250_are_in_classes_and_a_second_start_loads_nothing_twice()
    {
        demo.First.ShouldBe((1750, 750, 28, 9));

        (await demo.Counts()).ShouldBe(demo.First);
        await using var db = demo.Open();
        foreach (var code in (string[])["K1", "K2", "K3"])
        {
            var cohort = await db.Cohorts.SingleAsync(one => one.Code == code);
            cohort.OpensOn.ShouldBeLessThan(DateOnly.FromDateTime(DateTime.UtcNow), code);
            (await db.Candidacies.CountAsync(one => one.CohortId == cohort.Id)).ShouldBe(250, code);
            (await db.Classes.Where(one => one.CohortId == cohort.Id).SumAsync(one => one.SeatsTaken)).ShouldBe(250);
        }
    }

    [Fact]
    public async Task A_thousand_applied_for_the_250_seats_of_the_fourth_and_each_was_told_why()
    {
        await using var db = demo.Open();
        var run = await db.Selections.SingleAsync();
        var lines = await db.SelectionLines.Where(line => line.RunId == run.Id).ToListAsync();
        var verdicts = await db.Verdicts.CountAsync(verdict => verdict.Outcome == EligibilityOutcome.Eligible);

        run.State.ShouldBe(SelectionState.Decided);
        run.Decision.Number.ShouldNotBeNull();
        (run.Applicants, run.Admitted, lines.Count).ShouldBe((1000, 250, 1000));
        verdicts.ShouldBeInRange(700, 800);
        foreach (
            var outcome in Enum.GetValues<SelectionOutcome>()
                .Except([SelectionOutcome.NoQuota, SelectionOutcome.NotScored])
        )
            lines.Count(line => line.Outcome == outcome).ShouldBeGreaterThan(5, $"{outcome}");
        run.Told.ShouldBe(1000);
    }

    [Fact]
    public async Task Seats_that_were_given_back_are_offered_to_the_next()
    {
        await using var db = demo.Open();
        var states = await db.Offers.OrderBy(offer => offer.MadeAt).Select(offer => offer.State).ToListAsync();
        var cohort = await db.Cohorts.SingleAsync(one => one.Code == "K4");
        var admitted = await db.Candidacies.CountAsync(one =>
            one.CohortId == cohort.Id && one.State == CandidacyState.Admitted
        );

        states.Order().ShouldBe([OfferState.Open, OfferState.Accepted, OfferState.Declined, OfferState.Confirmed]);
        admitted.ShouldBe(248); // of 250 three gave back, one took a seat; two are held for who was asked
        (await db.SkippedReserves.CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Every_letter_lies_in_its_folder_and_leads_to_the_result()
    {
        await using var db = demo.Open();
        string[] kinds = [nameof(SendOutcome), nameof(SendOffer)];
        var sent = await db.WorkItems.Where(item => kinds.Contains(item.Kind)).ToListAsync();
        var letters = sent.ConvertAll(item => Path.Combine(demo.Data.FullName, "mail", $"{item.Id}.eml"));

        sent.Count.ShouldBe(1004);
        sent.ShouldAllBe(item => item.State == WorkState.Done);
        letters.ShouldAllBe(letter => File.Exists(letter));
        var body = (await MimeMessage.LoadAsync(letters[0])).TextBody!;
        var link = new Uri(Regex.Match(body, @"https?://\S+/selection/\S+", RegexOptions.None, Wait).Value);
        using var applicant = new HttpClient { BaseAddress = demo.Address };
        var result = await TestPage.Open(applicant, link.PathAndQuery);
        result.Text("main").ShouldContain("Khóa 4 (mô phỏng)");
    }

    [Theory]
    [InlineData("selection", "1.000")]
    [InlineData("reserve", "Dự bị")]
    [InlineData("applications", "K4-0")]
    [InlineData("documents", "1.000")]
    [InlineData("scoring", "KQHT")]
    [InlineData("selection/notice", "QĐ-MP-K4")]
    public async Task Its_selection_can_be_looked_at(string page, string shows) =>
        (await TestPage.Open(await demo.As("Hr"), $"/cohorts/K4/{page}")).Text("body").ShouldContain(shows);

    [Fact]
    public async Task A_term_is_published_for_every_class_and_each_session_as_it_was_planned()
    {
        await using var db = demo.Open();
        var sessions = await db.Sessions.CountAsync();

        sessions.ShouldBeGreaterThan(1000);
        (await db.SessionEditions.CountAsync()).ShouldBe(sessions);
        (await db.Sessions.CountAsync(session => session.PublishedVersion != session.Version)).ShouldBe(0);
        var classes = await db
            .Bookings.Where(b => b.Resource == Resource.Class)
            .Select(b => b.ResourceId)
            .ToListAsync();
        classes.Distinct().Count().ShouldBe(7);
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
        roster.Count.ShouldBe(36);
        roster.ShouldContain((await demo.Accounts()).Single(account => account.Role == "Trainee").Name);
    }

    [Fact]
    public async Task A_term_was_taught_and_marked_and_its_results_spread_as_in_known_classes() // CLS-06
    {
        var office = await demo.As("Hr");
        var phone = await demo.As("Trainee");

        var spread = (await TestPage.Open(office, "/cohorts/K1/results")).Texts(".spread dd.r");
        var shares = spread.Select(text => int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture) / 2.5m).ToList();
        shares.Sum().ShouldBe(100);
        shares[1].ShouldBeInRange(15, 45); // giỏi, of a hundred
        shares[2].ShouldBeInRange(40, 70); // khá
        shares[3].ShouldBeInRange(5, 25); // trung bình
        (await TestPage.Open(phone, "/results")).Text("main").ShouldContain("TCLLCT-3");
        (await TestPage.Open(phone, "/schedule")).Text("main").ShouldContain("Chuyên cần");

        await using var db = demo.Open();
        (await db.Registers.CountAsync(register => register.ConfirmedAt != null)).ShouldBeGreaterThan(150);
        (await db.GradeSheets.CountAsync(sheet => sheet.PublishedAt != null)).ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task What_can_no_longer_be_rechecked_is_locked_from_the_start() // EXM-05
    {
        await using var db = demo.Open();
        var recheckable = DateTimeOffset.UtcNow.AddDays(-16);
        var over = db.GradeSheets.Where(sheet => sheet.PublishedAt < recheckable);

        await Eventually.Holds(() => over.AllAsync(sheet => sheet.State == GradeSheetState.Locked));

        (await over.CountAsync()).ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task What_went_by_was_told_in_the_inbox_on_its_day_and_no_letter_of_it_is_sent_at_the_start()
    {
        await using var db = demo.Open();
        var start = DateTimeOffset.UtcNow.AddHours(-1);
        FactKind[] past = [FactKind.TimetablePublished, FactKind.ResultsPublished, FactKind.ResitOpen];
        var told = await db.Messages.Where(message => past.Contains(message.Fact)).ToListAsync();

        told.Count.ShouldBeGreaterThan(5);
        told.Select(message => (message.Fact, message.State, message.Channel))
            .ShouldAllBe(one => one.State == MessageState.Told && one.Channel == Channel.Inbox);
        told.ShouldAllBe(message => message.ToldAt < start);
        told.Where(message => message.ToldAt < start.AddDays(-7)).ShouldAllBe(message => message.ReadAt != null);
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

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

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

using System.Net;
using System.Net.Http.Headers;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;

namespace Training.Tests.Timetable.Schedules;

/// <summary>The feed as a calendar program meets it: no cookie, an address, and headers to ask again with.</summary>
public abstract class CalendarFeedTests
{
    public sealed class OnSqlite(SqliteApp app) : CalendarFeedTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CalendarFeedTests(app), IClassFixture<PostgresApp>;

    private const string Zone = "Asia/Ho_Chi_Minh";

    private readonly TestApp _app;

    protected CalendarFeedTests(TestApp app)
    {
        _app = app;
        app.Clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById(Zone));
    }

    [Fact]
    public async Task Another_program_reads_the_same_events_in_the_programmes_zone()
    {
        var school = await _app.GivenSchool();
        var trainee = await _app.GivenTraineeSession(school);
        var stays = await _app.GivenSession(school.Plan());
        var moves = await _app.GivenSession(school.Plan(day: 1));
        var goes = await _app.GivenSession(school.Plan(day: 2));
        await _app.GivenPublication(school);
        var address = await Subscribe(trainee);
        await _app.Send(new ChangeSession(moves, school.Plan(day: 3, first: 5, until: 9)));
        await _app.Send(new CancelSession(goes, "Giảng viên ốm"));
        await _app.GivenPublication(school);

        var read = await ForeignReader.Read(await (await Get(address)).Content.ReadAsStringAsync());

        read.Zones.ShouldBe([Zone]);
        read.Events.ShouldBe(
            [
                Event(stays, 0, "CONFIRMED", school.Opens, new(7, 30), new(10, 30)),
                Event(goes, 1, "CANCELLED", school.Opens.AddDays(2), new(7, 30), new(10, 30)),
                Event(moves, 1, "CONFIRMED", school.Opens.AddDays(3), new(13, 30), new(16, 30)),
            ],
            ignoreOrder: true
        );

        ForeignEvent Event(SessionId id, int sequence, string status, DateOnly day, TimeOnly begins, TimeOnly ends) =>
            new(
                $"{id}@training",
                sequence,
                status,
                Zone,
                At(day, begins),
                At(day, ends),
                "Quản lý nhà nước",
                read.Events.Single(e => e.Uid == $"{id}@training").Location
            );
    }

    [Fact]
    public async Task Whoever_has_the_newest_gets_no_more_than_that()
    {
        var school = await _app.GivenSchool();
        var trainee = await _app.GivenTraineeSession(school);
        var session = await _app.GivenSession(school.Plan());
        await _app.GivenPublication(school);
        var address = await Subscribe(trainee);
        using var first = await Get(address);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");

        using var again = await Get(address, first.Headers.ETag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        using var since = await Get(address, since: first.Content.Headers.LastModified);
        since.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await _app.Send(new ChangeSession(session, school.Plan(day: 1)));
        await _app.GivenPublication(school);
        using var changed = await Get(address, first.Headers.ETag);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var later = await Get(address, since: first.Content.Headers.LastModified);
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_address_a_stop_and_a_disabled_account_each_end_the_one_before()
    {
        var trainee = await _app.GivenTraineeSession(await _app.GivenSchool());
        var first = await Subscribe(trainee);
        var second = await Subscribe(trainee);
        (await Get(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Get(second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var browser = _app.SignedIn(trainee);
        await (await TestPage.Open(browser, "/schedule/calendar")).SubmitForm("form[action*=Revoke]");
        (await Get(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var third = await Subscribe(trainee);
        (await _app.Send(new DisableAccount(trainee.Account))).Errors.ShouldBeEmpty();
        (await Get(third)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_address_has_160_random_bits_and_the_database_only_their_hash()
    {
        var trainee = await _app.GivenTraineeSession(await _app.GivenSchool());

        var token = Path.GetFileNameWithoutExtension((await Subscribe(trainee)).AbsolutePath);

        token.Length.ShouldBe(27); // 160 bits, six to a character
        var kept = await _app.Db(db => db.CalendarFeeds.SingleAsync(feed => feed.Account == trainee.Account));
        kept.SecretHash.ShouldBe(Secret.HashOf(token));
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day, time, TimeSpan.FromHours(7));

    private async Task<Uri> Subscribe(GivenSession trainee)
    {
        using var browser = _app.SignedIn(trainee);
        var page = await TestPage.Open(browser, "/schedule/calendar");
        return new Uri((await page.Submit()).Text("[data-feed]"));
    }

    private async Task<HttpResponseMessage> Get(
        Uri address,
        EntityTagHeaderValue? known = null,
        DateTimeOffset? since = null
    )
    {
        using var phone = _app.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, address.AbsolutePath);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        request.Headers.IfModifiedSince = since;
        return await phone.SendAsync(request);
    }
}

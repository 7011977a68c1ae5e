using System.Net;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Places;

namespace Training.Tests.Timetable;

public abstract class RoomPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : RoomPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : RoomPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_office_adds_a_site_with_a_room_and_finds_both_in_the_list()
    {
        var office = app.CreateClient();

        await (await TestPage.Open(office, "/rooms/sites/new")).Submit(
            ("Site.Code", " cs9 "),
            ("Site.NameVi", "Cơ sở Hòa Lạc"),
            ("Site.NameEn", "Hoa Lac site")
        );
        var site = await app.Db(db => db.Sites.SingleAsync(s => s.Code == "cs9"));
        var again = await (await TestPage.Open(office, "/rooms/sites/new")).Submit(
            ("Site.Code", "cs9"),
            ("Site.NameVi", "Khác"),
            ("Site.NameEn", "Other")
        );
        await (await TestPage.Open(office, "/rooms/new")).Submit(
            ("Room.Site", site.Id),
            ("Room.Code", "P.901"),
            ("Room.Capacity", 45),
            ("Room.Features", RoomFeature.Projector)
        );

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text("#Site_Code-error").ShouldContain("cs9");
        var list = await TestPage.Open(office, "/rooms");
        list.Text("main").ShouldContain("Cơ sở Hòa Lạc");
        list.Texts("tbody tr").ShouldContain(row => row.Contains("P.901") && row.Contains("máy chiếu"));
    }

    [Fact]
    public async Task A_room_made_smaller_lists_the_sessions_hit_and_is_changed_when_that_is_accepted()
    {
        var office = app.CreateClient();
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());
        var code = await app.Db(db => db.Rooms.Where(r => r.Id == school.Room).Select(r => r.Code).SingleAsync());
        var form = await TestPage.Open(office, $"/rooms/{school.Room}");
        (string, object)[] typed =
        [
            (
                "Room.Site",
                await app.Db(db => db.Rooms.Where(r => r.Id == school.Room).Select(r => r.SiteId).SingleAsync())
            ),
            ("Room.Code", code),
            ("Room.Capacity", 10),
        ];

        var asked = await form.Submit(typed);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Text(".summary").ShouldContain("1 buổi");
        asked
            .Texts("#hits ~ *, section[aria-labelledby=hits] tbody tr")
            .ShouldContain(row => row.Contains("có 10 chỗ, cần"));
        (await Capacity(school.Room)).ShouldBe(60);

        var saved = await asked.Submit(typed);

        saved.Address.AbsolutePath.ShouldBe("/rooms");
        (await Capacity(school.Room)).ShouldBe(10);
        (await app.Db(db => db.Sessions.CountAsync())).ShouldBeGreaterThan(0); // it stays planned
    }

    [Fact]
    public async Task A_room_that_closes_hits_only_the_sessions_from_that_day_on()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan(day: 0));
        var later = await app.GivenSession(school.Plan(day: 7));
        var room = await app.Show(school.Room);

        var hits = await app.Hits(
            new PreviewRoom(school.Room, room.Details with { ClosedFrom = school.Opens.AddDays(1) })
        );

        hits.ShouldHaveSingleItem().Id.ShouldBe(later);
        hits[0].Reasons.ShouldHaveSingleItem().Code.ShouldBe("timetable.room_closed");
    }

    [Fact]
    public async Task P10_a_longer_way_between_sites_names_who_can_no_longer_be_at_both_ends()
    {
        var school = await app.GivenSchool();
        var near = await app.Db(db => db.Rooms.Where(r => r.Id == school.Room).Select(r => r.SiteId).SingleAsync());
        var far = await app.GivenSite();
        var other = school.Plan(first: 3, until: 5) with { Room = await app.GivenRoom(far) };
        await app.GivenSession(school.Plan(first: 1, until: 3));
        await app.GivenSession(other);
        Way[] ways = [new(near, far, 30)];

        var refused = await app.Send(new SetTravel(ways));
        var hits = await app.Hits(new PreviewTravel(ways));
        var accepted = await app.Send(new SetTravel(ways, Accepted: hits.Count));

        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("timetable.sessions_hit");
        hits.Count.ShouldBe(2);
        hits.SelectMany(hit => hit.Reasons).Select(reason => reason.Code).Distinct().ShouldBe(["timetable.too_far"]);
        accepted.Errors.ShouldBeEmpty();
        (await app.Db(db => db.Sites.SingleAsync(s => s.Id == far))).Travel[near.Value].ShouldBe(30);
    }

    [Fact]
    public async Task P15_a_form_that_somebody_overtook_is_refused()
    {
        var school = await app.GivenSchool();
        var room = await app.Show(school.Room);

        (
            await app.Send(new ChangeRoom(room.Id, room.Details with { Capacity = 70 }, room.Version))
        ).Errors.ShouldBeEmpty();
        var stale = await app.Send(new ChangeRoom(room.Id, room.Details with { Capacity = 80 }, room.Version));

        stale.Errors.ShouldBe([Error.Stale]);
    }

    [Fact]
    public async Task Who_only_reads_the_planning_changes_no_room()
    {
        var school = await app.GivenSchool();
        var leader = await app.SignedIn(Role.Leadership);

        (await TestPage.Open(leader, "/rooms")).Status.ShouldBe(HttpStatusCode.OK);
        (await TestPage.Open(leader, $"/rooms/{school.Room}")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<int> Capacity(RoomId id) =>
        app.Db(db => db.Rooms.Where(r => r.Id == id).Select(r => r.Capacity).SingleAsync());
}

using System.Net;
using Training.Application.Timetable;
using Training.Application.Timetable.Calendar;

namespace Training.Tests.Timetable;

public abstract class CalendarPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CalendarPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CalendarPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task HOL_03_a_day_off_after_planning_lists_the_sessions_hit_and_is_saved_when_that_is_accepted()
    {
        var office = app.CreateClient();
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());
        var typed = Typed(CalendarKind.DayOffInLieu, school.Opens, "Nghỉ bão");

        var asked = await (await TestPage.Open(office, "/calendar/new")).Submit(typed);
        var saved = await asked.Submit(typed);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked
            .Texts("section[aria-labelledby=hits] tbody tr")
            .ShouldHaveSingleItem()
            .ShouldContain($"{school.Opens:dd/MM/yyyy} là ngày nghỉ: Nghỉ bão");
        asked.Links("section[aria-labelledby=hits] a").ShouldNotBeEmpty();
        saved.Text("section[aria-labelledby=spans]").ShouldContain("Nghỉ bão");
        saved.Texts("td.off").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task HOL_03_a_working_weekend_that_goes_puts_its_sessions_on_a_day_off()
    {
        var school = await app.GivenSchool();
        var day = school.Opens.AddDays(40);
        var off = await Added(CalendarKind.OfficialSpan, day, confirmed: true);
        var work = await Added(CalendarKind.WorkingWeekend, day, confirmed: true);
        var session = await app.GivenSession(school.Plan(day: 40));

        var hits = await app.Hits(new PreviewSpan(work, With: null));
        var page = await TestPage.Open(app.CreateClient(), $"/calendar/{work}");
        var asked = await page.SubmitForm("#remove");
        var removed = await asked.SubmitForm("#remove");

        hits.ShouldHaveSingleItem().Id.ShouldBe(session);
        asked.Text("#remove").ShouldContain("1 buổi");
        removed.Address.AbsolutePath.ShouldBe("/calendar");
        (await app.Db(db => db.CalendarSpans.AnyAsync(span => span.Id == work))).ShouldBeFalse();
        (await app.Db(db => db.CalendarSpans.AnyAsync(span => span.Id == off))).ShouldBeTrue();
    }

    [Fact]
    public async Task HOL_02_days_that_nobody_confirmed_only_propose_until_they_are_confirmed()
    {
        var school = await app.GivenSchool();
        var day = school.Opens.AddDays(50);
        var proposed = await Added(CalendarKind.OfficialSpan, day, confirmed: false);
        await app.GivenSession(school.Plan(day: 50)); // planned all the same
        var office = app.CreateClient();

        var before = await TestPage.Open(office, $"/calendar?year={day.Year}");
        var confirmed = await (await TestPage.Open(office, $"/calendar/{proposed}")).SubmitForm(
            "#change",
            [.. Typed(CalendarKind.OfficialSpan, day, "Nghỉ lễ"), ("Span.Confirmed", "true")]
        );

        before.Texts("td.maybe").ShouldNotBeEmpty();
        confirmed.Status.ShouldBe(HttpStatusCode.Conflict); // the session is listed first
        confirmed.Text("section[aria-labelledby=hits]").ShouldContain("Nghỉ lễ");
    }

    [Fact]
    public async Task A_span_that_ends_before_it_begins_is_refused_in_words()
    {
        var form = await TestPage.Open(app.CreateClient(), "/calendar/new");

        var refused = await form.Submit([
            .. Typed(CalendarKind.Holiday, new(2026, 9, 2), "Quốc khánh"),
            ("Span.To", "2026-09-01"),
        ]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text("#Span_To-error").ShouldContain("ngày cuối");
    }

    [Fact]
    public async Task P15_days_that_somebody_changed_since_are_not_overwritten()
    {
        var id = await Added(CalendarKind.Holiday, new(2031, 3, 8), confirmed: true);
        var details = new SpanDetails(new(2031, 3, 8), new(2031, 3, 8), CalendarKind.Holiday, "Một", "One", true);

        (await app.Send(new ChangeSpan(id, details, Version: 0))).Errors.ShouldBeEmpty();
        (await app.Send(new ChangeSpan(id, details, Version: 0))).Errors.ShouldBe([Error.Stale]);
    }

    private async Task<CalendarSpanId> Added(CalendarKind kind, DateOnly day, bool confirmed)
    {
        var added = await app.Send(new AddSpan(new(day, day, kind, "Nghỉ lễ", "Break", confirmed)));
        added.Errors.ShouldBeEmpty();
        return added.Succeeded(out var id) ? id : default;
    }

    private static (string, object)[] Typed(CalendarKind kind, DateOnly day, string name) =>
        [
            ("Span.Kind", kind),
            ("Span.From", $"{day:yyyy-MM-dd}"),
            ("Span.NameVi", name),
            ("Span.NameEn", "Day"),
            .. kind == CalendarKind.DayOffInLieu
                ? [("Span.Confirmed", (object)"true")]
                : Array.Empty<(string, object)>(),
        ];
}

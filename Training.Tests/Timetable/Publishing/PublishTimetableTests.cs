using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Tests.Timetable.Publishing;

public abstract class PublishTimetableTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : PublishTimetableTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : PublishTimetableTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task What_was_draft_is_published_as_one_act_with_a_number_and_a_name()
    {
        var school = await app.GivenSchool();
        var first = await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(day: 1));

        var receipt = await Publish(school, "Mở khóa");

        receipt.ShouldSatisfyAllConditions(
            r => r.Number.ShouldBe(1),
            r => r.Sessions.ShouldBe(2),
            r => r.Staying.ShouldBe(0)
        );
        var publication = await app.Db(db => db.Publications.SingleAsync(p => p.CohortId == school.Cohort));
        publication.ShouldSatisfyAllConditions(
            p => p.Publisher.ShouldBe("Test"),
            p => p.Reason.ShouldBe("Mở khóa"),
            p => p.At.ShouldBe(app.Clock.GetUtcNow())
        );
        (await Editions(first)).ShouldBe([(0, 1)]);
        (await app.Db(db => db.Sessions.AsNoTracking().SingleAsync(s => s.Id == first))).IsDraft.ShouldBeFalse();
    }

    [Fact]
    public async Task Each_change_appends_an_edition_and_what_was_said_before_stays()
    {
        var school = await app.GivenSchool();
        var moved = await app.GivenSession(school.Plan());
        var left = await app.GivenSession(school.Plan(day: 1));
        await Publish(school);

        await app.Send(new ChangeSession(moved, school.Plan(day: 2)));
        (await Publish(school)).Number.ShouldBe(2);

        (await Editions(moved)).ShouldBe([(0, 1), (1, 2)]);
        (await Editions(left)).ShouldBe([(0, 1)]);
        var days = await app.Db(db =>
            db.SessionEditions.Where(e => e.SessionId == moved).OrderBy(e => e.Sequence).ToListAsync()
        );
        days.Select(edition => edition.Content.Date).ShouldBe([school.Opens, school.Opens.AddDays(2)]);
    }

    [Fact]
    public async Task Nothing_new_is_not_published_not_even_what_was_changed_back()
    {
        var school = await app.GivenSchool();
        var session = await app.GivenSession(school.Plan());
        await Publish(school);
        (await Refusal(school)).ShouldBe("publishing.nothing_new");

        await app.Send(new ChangeSession(session, school.Plan(day: 2)));
        await app.Send(new ChangeSession(session, school.Plan()));

        (await Refusal(school)).ShouldBe("publishing.nothing_new");
        (await Editions(session)).ShouldBe([(0, 1)]);
    }

    [Fact]
    public async Task Of_a_cancelled_session_those_hear_who_were_told_of_it()
    {
        var school = await app.GivenSchool();
        var told = await app.GivenSession(school.Plan());
        await Publish(school);
        var untold = await app.GivenSession(school.Plan(day: 1));
        await app.Send(new CancelSession(told, "Giảng viên ốm"));
        await app.Send(new CancelSession(untold, "Nhầm"));

        (await Publish(school)).Sessions.ShouldBe(1);

        (await Editions(told)).Count.ShouldBe(2);
        (await Editions(untold)).ShouldBeEmpty();
        var last = await app.Db(db => db.SessionEditions.SingleAsync(e => e.SessionId == told && e.Sequence == 1));
        last.Content.ShouldSatisfyAllConditions(
            c => c.Cancelled.ShouldBeTrue(),
            c => c.Reason.ShouldBe("Giảng viên ốm")
        );
    }

    [Fact]
    public async Task What_clashes_by_now_stays_in_the_draft_and_the_rest_goes()
    {
        var school = await app.GivenSchool();
        var good = await app.GivenSession(school.Plan());
        var off = await app.GivenSession(school.Plan(day: 1));
        await app.GivenClosing(school, school.Opens.AddDays(1)); // said after it was planned

        var receipt = await Publish(school);

        (receipt.Sessions, receipt.Staying).ShouldBe((1, 1));
        (await Editions(off)).ShouldBeEmpty();
        (await Editions(good)).Count.ShouldBe(1);
        (await Refusal(school)).ShouldBe("publishing.all_clash");
    }

    [Fact]
    public async Task What_would_take_the_place_of_a_session_that_stays_stays_as_well()
    {
        var school = await app.GivenSchool();
        var stays = await app.GivenSession(school.Plan());
        await Publish(school);
        await app.Send(new ChangeSession(stays, school.Plan(day: 3)));
        var follows = await app.GivenSession(school.Plan());
        var free = await app.GivenSession(school.Plan(day: 1));
        await app.GivenClosing(school, school.Opens.AddDays(3));

        var receipt = await Publish(school);

        (receipt.Sessions, receipt.Staying).ShouldBe((1, 2));
        (await Editions(free)).Count.ShouldBe(1);
        (await Editions(follows)).ShouldBeEmpty(); // people still see the other one there (P10)
    }

    [Fact]
    public async Task Whoever_saw_another_draft_is_shown_the_new_one_first()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());
        (await app.Send(new ShowDraft(await app.CodeOf(school.Cohort)))).Succeeded(out var seen).ShouldBeTrue();
        await app.GivenSession(school.Plan(day: 1));

        var code = await app.CodeOf(school.Cohort);
        (await app.Send(new PublishTimetable(code, Seen: seen!.Mark))).Errors.ShouldBe([Error.Stale]);

        (await app.Send(new ShowDraft(code))).Succeeded(out var now).ShouldBeTrue();
        (await app.Send(new PublishTimetable(code, Seen: now!.Mark))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_finds_nothing_new()
    {
        var school = await app.GivenSchool();
        var session = await app.GivenSession(school.Plan());
        var code = await app.CodeOf(school.Cohort);

        var outcomes = await Task.WhenAll(app.Send(new PublishTimetable(code)), app.Send(new PublishTimetable(code)));

        outcomes.SelectMany(outcome => outcome.Errors).ShouldHaveSingleItem().Code.ShouldBe("publishing.nothing_new");
        (await Editions(session)).ShouldBe([(0, 1)]);
    }

    [Fact]
    public async Task Each_person_affected_is_listed_once()
    {
        var school = await app.GivenSchool();
        var trainee = await app.GivenTrainee(school.Cohort, "Lê Thị Lan", school.Class);
        await app.GivenTrainee(school.Cohort, "Người Lớp Khác", await app.GivenClass(school.Cohort));
        await app.GivenSession(school.Plan());
        await app.GivenSession(school.Plan(day: 1));

        await Publish(school);
        await app.RunDueWork();

        var listed = await app.Db(db =>
            db.PublicationRecipients.Where(r =>
                    db.Publications.Any(p => p.Id == r.PublicationId && p.CohortId == school.Cohort)
                )
                .ToListAsync()
        );
        listed.Select(one => one.Person).OfType<PersonId>().ShouldBe([trainee]);
        listed.Select(one => one.Instructor).OfType<InstructorId>().ShouldBe([school.Instructor]);
    }

    private async Task<PublicationReceipt> Publish(GivenSchool school, string? reason = null)
    {
        var outcome = await app.Send(new PublishTimetable(await app.CodeOf(school.Cohort), reason));
        outcome.Errors.ShouldBeEmpty();
        outcome.Succeeded(out var receipt);
        return receipt!;
    }

    private async Task<string> Refusal(GivenSchool school) =>
        (await app.Send(new PublishTimetable(await app.CodeOf(school.Cohort)))).Errors.ShouldHaveSingleItem().Code;

    private Task<List<(int Sequence, int Publication)>> Editions(SessionId id) =>
        app.Db(async db =>
            (await db.SessionEditions.Where(e => e.SessionId == id).OrderBy(e => e.Sequence).ToListAsync()).ConvertAll(
                edition => (edition.Sequence, edition.Publication)
            )
        );
}

using System.Net;
using Training.Application.Timetable;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Instructors;

namespace Training.Tests.Timetable;

public abstract class InstructorPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : InstructorPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : InstructorPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task NAM_01_NAM_05_the_list_is_in_the_order_of_given_names_and_searched_without_accents()
    {
        foreach (var (code, name) in new[] { ("S1", "Trần Ảnh Zét"), ("S2", "Bùi Đức Ánh"), ("S3", "Lê Thị Anh") })
            (await app.Send(new AddInstructor(new(code, name, null, [], [])))).Errors.ShouldBeEmpty();
        var office = app.CreateClient();

        var all = await TestPage.Open(office, "/instructors");
        var found = await TestPage.Open(office, "/instructors?q=duc anh");

        all.Texts("tbody a.name")
            .Where(name => name is "Trần Ảnh Zét" or "Bùi Đức Ánh" or "Lê Thị Anh")
            .ShouldBe(["Lê Thị Anh", "Bùi Đức Ánh", "Trần Ảnh Zét"]);
        found.Texts("tbody a.name").ShouldBe(["Bùi Đức Ánh"]);
    }

    [Fact]
    public async Task An_absence_lists_the_sessions_that_need_somebody_else_before_it_is_saved()
    {
        var office = app.CreateClient();
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan(day: 0));
        await app.GivenSession(school.Plan(day: 7));
        (string, object)[] typed =
        [
            ("From", $"{school.Opens:yyyy-MM-dd}"),
            ("To", $"{school.Opens.AddDays(2):yyyy-MM-dd}"),
            ("Reason", "Đi công tác"),
        ];

        var asked = await (await TestPage.Open(office, $"/instructors/{school.Instructor}/absence")).Submit(typed);
        var saved = await asked.Submit(typed);

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        asked.Texts("section[aria-labelledby=hits] tbody tr").ShouldHaveSingleItem().ShouldContain("Đi công tác");
        saved.Text("section[aria-labelledby=absences]").ShouldContain("Đi công tác");
        var overlapping = await app.Send(new AddAbsence(school.Instructor, school.Opens, school.Opens, "Ốm"));
        overlapping.Errors.ShouldHaveSingleItem().Code.ShouldBe("instructors.absence_overlaps");

        var back = await saved.SubmitForm("section[aria-labelledby=absences] form");

        back.Text("section[aria-labelledby=absences]").ShouldContain("Không có ngày vắng");
    }

    [Fact]
    public async Task DAY_04_planned_periods_are_summed_by_month_and_cohort()
    {
        var office = app.CreateClient();
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan(day: 0, first: 1, until: 5));
        await app.GivenSession(school.Plan(day: 1, first: 5, until: 8));
        var cancelled = await app.GivenSession(school.Plan(day: 2));
        (await app.Send(new CancelSession(cancelled, "Trùng lịch"))).Errors.ShouldBeEmpty();

        var page = await TestPage.Open(office, $"/instructors/{school.Instructor}?year={school.Opens.Year}");

        page.Texts("section[aria-labelledby=hours] tbody tr")
            .ShouldContain(row => row.Contains($"Tháng {school.Opens.Month}") && row.Contains('7'));
        page.Text("section[aria-labelledby=hours] tbody").ShouldContain($"{await app.CodeOf(school.Cohort)}: 7");
    }

    [Fact]
    public async Task Half_days_modules_and_load_taken_away_hit_the_sessions_that_relied_on_them()
    {
        var school = await app.GivenSchool();
        await app.GivenSession(school.Plan());
        var known = await Show(school.Instructor);
        var morning = new WeeklyHalfDay(school.Opens.DayOfWeek, DayPart.Morning);

        (await Reasons(known.Details with { Unavailable = [morning] })).ShouldBe(["timetable.instructor_unavailable"]);
        (await Reasons(known.Details with { Modules = [] })).ShouldBe(["timetable.not_qualified"]);
        (await Reasons(known.Details with { MaxPerWeek = 3 })).ShouldBe(["timetable.overload"]);
        (await Reasons(known.Details with { LeftOn = school.Opens })).ShouldBe(["timetable.instructor_left"]);
        (await Reasons(known.Details with { Title = "TS." })).ShouldBeEmpty();
        (await Reasons(known.Details with { Unwanted = [morning] })).ShouldBeEmpty("a wish makes nothing impossible");

        async Task<IEnumerable<string>> Reasons(InstructorDetails details) =>
            (await app.Hits(new PreviewInstructor(school.Instructor, details)))
                .SelectMany(hit => hit.Reasons)
                .Select(reason => reason.Code);
    }

    [Fact]
    public async Task An_instructor_is_changed_by_the_form_and_qualified_only_for_modules_that_exist()
    {
        var office = app.CreateClient();
        var school = await app.GivenSchool();
        var form = await TestPage.Open(office, $"/instructors/{school.Instructor}/edit");
        (string, object)[] typed =
        [
            ("Instructor.Name", "Phan Hải Vân"),
            ("Instructor.Title", "TS."),
            ("Instructor.Code", $"V{school.ModuleCode}"),
            ("Instructor.MaxPerWeek", 20),
            ("Instructor.HalfDays", "Unavailable-Friday-Afternoon"),
            ("Instructor.HalfDays", ""),
            ("Instructor.HalfDays", "Unwanted-Monday-Morning"),
            ("Instructor.Modules", school.ModuleCode),
        ];

        var unknown = await form.Submit([.. typed, ("Instructor.Modules", "XX9")]);
        var saved = await form.Submit(typed);

        unknown.Text(".summary").ShouldContain("XX9");
        saved.Text("h1").ShouldBe("TS. Phan Hải Vân");
        saved.Text("section[aria-labelledby=unavailable]").ShouldContain("thứ Sáu");
        saved.Text("section[aria-labelledby=unwanted]").ShouldContain("thứ Hai");
        var again = await TestPage.Open(office, $"/instructors/{school.Instructor}/edit");
        again
            .Texts("select[name='Instructor.HalfDays'] option[selected]")
            .ShouldBe(["Không muốn", "Không được"], "Monday morning comes before Friday afternoon");
        saved.Text("section[aria-labelledby=modules]").ShouldContain(school.ModuleCode);
    }

    [Fact]
    public async Task What_somebody_cannot_do_is_no_wish_of_theirs()
    {
        var school = await app.GivenSchool();
        var (known, morning) = (await Show(school.Instructor), new WeeklyHalfDay(DayOfWeek.Monday, DayPart.Morning));
        var (evening, noon) = (morning with { Part = DayPart.Evening }, morning with { Part = DayPart.Afternoon });
        var details = known.Details with { Unavailable = [morning], Unwanted = [morning, evening, evening, noon] };

        (await app.Send(new ChangeInstructor(school.Instructor, details, known.Version))).Errors.ShouldBeEmpty();

        (await Show(school.Instructor)).Details.Unwanted.ShouldBe([evening, noon]);
    }

    [Fact]
    public async Task An_account_of_an_instructor_belongs_to_one_of_them_alone()
    {
        var office = app.CreateClient();
        var account = await app.GivenAccount([Role.Instructor]);
        var (one, other) = (await app.GivenInstructor([]), await app.GivenInstructor([]));

        var linked = await (await TestPage.Open(office, $"/instructors/{one}")).SubmitForm(
            "section[aria-labelledby=account-of] form",
            ("Account", account.Id)
        );
        var twice = await app.Send(new LinkAccount(other, account.Id));
        var trainee = await app.Send(new LinkAccount(other, (await app.GivenAccount([Role.Trainee])).Id));

        linked.Text("section[aria-labelledby=account-of]").ShouldContain(account.Email);
        twice.Errors.ShouldHaveSingleItem().Code.ShouldBe("instructors.account_taken");
        trainee.Errors.ShouldHaveSingleItem().Code.ShouldBe("instructors.not_an_instructor");
    }

    private async Task<InstructorView> Show(InstructorId id)
    {
        (await app.Send(new ShowInstructor(id, 2026))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }
}

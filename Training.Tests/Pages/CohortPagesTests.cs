using System.Net;
using Training.Infrastructure.Seeding;

namespace Training.Tests.Pages;

public abstract class CohortPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : CohortPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : CohortPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task HR_plans_a_cohort_adds_classes_and_sees_both()
    {
        await app.Send(new SetUpProgramme("DA1000", "Đề án 1.000", "Scheme of 1,000", 1000));
        var client = app.CreateClient();

        var form = await TestPage.Open(client, "/cohorts/new");
        var shown = await form.Submit([("Code", "k9"), .. Plan(plannedSize: "100")]);
        var classes = await TestPage.Open(client, "/cohorts/K9/classes");
        var added = await classes.Submit(("Count", 2), ("Capacity", 40));

        shown.Address.AbsolutePath.ShouldBe("/cohorts/K9");
        shown.Text("h1").ShouldBe("Khóa 9");
        added.Text(".flash").ShouldContain("từ K9-01 đến K9-02");
        (await TestPage.Open(client, "/cohorts/K9")).Texts("tbody .name").ShouldBe(["K9-01", "K9-02"]);
        (await TestPage.Open(client, "/cohorts")).Text("tbody").ShouldContain("K9");
    }

    [Fact]
    public async Task Contradictory_dates_are_shown_at_their_fields_and_nothing_typed_is_lost()
    {
        await app.Send(new SetUpProgramme("DA1000", "Đề án 1.000", "Scheme of 1,000", 1000));
        var form = await TestPage.Open(app.CreateClient(), "/cohorts/new");

        var again = await form.Submit([("Code", "K8"), .. Plan(plannedSize: "100", closes: "2027-01-01")]);

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text(".summary").ShouldContain("Bế giảng 01/01/2027 phải sau khai giảng 11/01/2027");
        again.Text("#Plan_ClosesOn-error").ShouldContain("11/01/2027");
        again.Value("#Plan_NameVi").ShouldBe("Khóa 9");
    }

    [Fact]
    public async Task A_class_page_lists_by_given_name_and_moves_those_ticked()
    {
        var id = await app.GivenCohort(plannedSize: 80);
        var (first, second) = (await Code(await app.GivenClass(id)), await Code(await app.GivenClass(id)));
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);
        List<CandidacyId> people = [];
        var dung = await app.GivenPerson(GivenPeople.Details("Trần Thị Dung"));
        people.Add(await app.GivenCandidacy(id, dung));
        foreach (var name in new[] { "Nguyễn Văn Đạt", "Lê Ánh", "Hoàng An" })
            people.Add(await app.GivenCandidacy(id, await app.GivenPerson(GivenPeople.Details(name))));
        await app.Send(new EnrolTrainees(people, first, new Act(opening, Decision.None)));
        var client = app.CreateClient();

        var page = await TestPage.Open(client, $"/classes/{first}");
        page.Texts("tbody .name").ShouldBe(["Hoàng An", "Lê Ánh", "Trần Thị Dung", "Nguyễn Văn Đạt"]);
        var preview = await page.SubmitForm("#trainees", ("pick", dung), ("step", StepKind.Transferred));
        var refused = await preview.Submit(("Into", second), ("On", $"{opening:O}"));
        await refused.Submit(("Into", second), ("On", $"{opening:O}"), ("Reason", "gần nhà"));

        refused.Text(".summary").ShouldContain("Cần ghi lý do");
        (await page.Reload()).Texts("tbody .name").ShouldBe(["Hoàng An", "Lê Ánh", "Nguyễn Văn Đạt"]);
        (await TestPage.Open(client, $"/classes/{second}")).Texts("tbody .name").ShouldBe(["Trần Thị Dung"]);
    }

    [Fact]
    public async Task The_allocation_page_shows_the_draft_and_carries_it_out()
    {
        var id = await app.GivenCohort(plannedSize: 80);
        await app.GivenClass(id);
        await app.GivenCandidacy(id, await app.GivenPerson());
        var cohort = await app.Db(db => db.Cohorts.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());
        var opening = DateOnly.FromDateTime(app.Clock.GetUtcNow().Date).AddDays(30);

        var draft = await TestPage.Open(app.CreateClient(), $"/cohorts/{cohort}/allocation");
        var running = await draft.Submit(("On", $"{opening:O}"), ("Decision.Number", "21/QĐ-SNV"));
        await app.RunDueWork();

        draft.Text("form .go").ShouldBe("Xếp lớp cho 1 người");
        running.Text("#allocation").ShouldContain("0 / 1");
        var done = await running.Reload();
        done.Text("#allocation").ShouldContain("1 / 1");
        done.Text("#allocation").ShouldContain("21/QĐ-SNV");
    }

    [Fact]
    public async Task REC_04_the_matrix_shows_seats_and_those_taken_in_each_cell_and_leads_to_the_people()
    {
        await app.Services.LoadReferenceData();
        var id = await app.GivenCohort(plannedSize: 40);
        var code = await app.CodeOf(id);
        var unit = await Unit();
        var quotas = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/quotas");
        await quotas.SubmitForm("form[action*='Set']", ("Unit", unit.Name), ("Post", "VP-TK"), ("Seats", 5));
        await app.GivenCandidacy(id, details: new() { Unit = unit.Id, Post = "VP-TK" });

        var page = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}");

        page.Texts(".matrix td")[0].ShouldStartWith("0 / 5");
        page.Attribute(".matrix td a", "aria-label")!.ShouldContain("5 chỗ, 1 hồ sơ, 0 trúng tuyển");
        var people = await TestPage.Open(app.CreateClient(), page.Attribute(".matrix td a", "href")!);
        people.Text("#people-status").ShouldContain("1");
        page.Texts(".strip li").Count.ShouldBe(5);
        page.Text(".strip [aria-current]").ShouldContain("Đang tuyển");
    }

    [Theory]
    [InlineData("41", "Tổng chỉ tiêu 41 lớn hơn quy mô khóa 40: thừa 1 chỗ.")]
    [InlineData("năm", "Số chỗ của một ô là từ 0 đến 1.000")]
    public async Task Quotas_that_cannot_be_are_refused_with_the_sums_and_stay_as_typed(string typed, string sentence)
    {
        await app.Services.LoadReferenceData();
        var id = await app.GivenCohort(plannedSize: 40);
        var code = await app.CodeOf(id);
        var unit = await Unit();
        var quotas = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/quotas");
        var set = await quotas.SubmitForm("form[action*='Set']", ("Unit", unit.Name), ("Post", "VP-TK"), ("Seats", 5));

        var refused = await set.SubmitForm("form[action*='Save']", (set.Attribute("tbody input", "name")!, typed));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text(".summary").ShouldContain(sentence);
        refused.Value("tbody input").ShouldBe(typed);
        (
            await app.Db(db => db.Cohorts.Where(c => c.Id == id).SelectMany(c => c.Quotas).SumAsync(q => q.Seats))
        ).ShouldBe(5);
    }

    [Fact]
    public async Task A_cell_without_unit_and_post_is_refused_beside_each_field()
    {
        var code = await app.CodeOf(await app.GivenCohort(plannedSize: 40));
        var form = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/quotas");

        var refused = await form.SubmitForm("form[action*='Set']", ("Seats", "2000"));

        refused.Text("#Unit-error").ShouldContain("Cần chọn đơn vị tiếp nhận");
        refused.Text("#Post-error").ShouldContain("Cần chọn chức danh");
        refused.Text("#Seats-error").ShouldContain("từ 0 đến 1.000");
        refused.Value("#Seats").ShouldBe("2000");
    }

    [Fact]
    public async Task A_class_keeps_what_was_typed_when_it_is_refused_and_goes_when_nobody_sat_in_it()
    {
        var id = await app.GivenCohort(plannedSize: 80);
        await app.GivenClass(id, capacity: 40);
        var code = await app.CodeOf(id);
        var page = await TestPage.Open(app.CreateClient(), $"/cohorts/{code}/classes");

        var refused = await page.SubmitForm("form[action*='Change']", ("newCode", "LX"), ("newCapacity", "90"));
        var saved = await refused.SubmitForm("form[action*='Change']", ("newCode", $"LX{code}"), ("newCapacity", "45"));
        var hidden = saved.Attribute("form[action*='Change'] input[name=class]", "value")!;
        var removed = await saved.Post("?handler=Remove", "form[action*='Change']");

        refused.Text(".summary").ShouldContain("Tổng sĩ số các lớp 90 lớn hơn quy mô khóa 80: thừa 10 chỗ.");
        refused.Value("input[name=newCapacity]").ShouldBe("90");
        hidden.ShouldBe($"LX{code}");
        removed.Text("main").ShouldContain("Chưa có lớp");
    }

    private async Task<Application.People.Contracts.Unit> Unit() =>
        (
            await app.Use<IUnitCatalogue, IReadOnlyList<Application.People.Contracts.Unit>>(units => units.All(default))
        ).First(unit => unit.Level == UnitLevel.Commune && unit.ValidTo is null);

    private static (string, object)[] Plan(string plannedSize, string closes = "2027-11-26") =>
        [
            ("Plan.NameVi", "Khóa 9"),
            ("Plan.NameEn", "Cohort 9"),
            ("Plan.PlannedSize", plannedSize),
            ("Plan.FilingFrom", "2026-10-01"),
            ("Plan.FilingTo", "2026-10-31"),
            ("Plan.OpensOn", "2027-01-11"),
            ("Plan.ClosesOn", closes),
        ];

    private Task<string> Code(ClassId id) =>
        app.Db(db => db.Classes.Where(c => c.Id == id).Select(c => c.Code).SingleAsync());
}

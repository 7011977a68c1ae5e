using System.Globalization;
using System.Net;

namespace Training.Tests.Work;

public abstract class WorkPagesTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : WorkPagesTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : WorkPagesTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task The_list_puts_what_needs_a_person_on_top_and_filters_by_state()
    {
        using var witness = new Witness();
        var doubtful = await app.GivenWork(new Deliver("mail", witness.Path, Says: "unknown"));
        await app.Run(doubtful);
        await app.GivenWork(new CountTo(Probes.NewName(), 1));
        var client = app.CreateClient();

        var all = await TestPage.Open(client, "/work");
        all.Text("#work .list li:first-child .st").ShouldBe("Chưa rõ kết quả");

        var waiting = await TestPage.Open(client, "/work?state=Pending");
        waiting.Text("#work .list").ShouldNotContain("Chưa rõ kết quả");

        (await TestPage.Open(client, "/work?page=7")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task In_doubt_is_resolved_by_a_button()
    {
        using var witness = new Witness();
        var id = await app.GivenWork(new Deliver("mail", witness.Path, Says: "unknown"));
        await app.Run(id);
        var page = await TestPage.Open(app.CreateClient(), $"/work/{id}");

        page = await page.Submit(("Act", "sent"));

        page.Text("#state").ShouldBe("Đã xong");
        (await app.Work(id)).State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task Waiting_work_is_stopped_by_a_button_and_a_second_press_is_told_why_not()
    {
        var id = await app.GivenWork(new CountTo(Probes.NewName(), 1));
        var client = app.CreateClient();
        var page = await TestPage.Open(client, $"/work/{id}");
        var late = await TestPage.Open(client, $"/work/{id}");

        (await page.Submit(("Act", "cancel"))).Text("#state").ShouldBe("Đã dừng");

        late = await late.Submit(("Act", "cancel"));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text(".summary").ShouldContain("không dừng được nữa");
    }

    [Fact]
    public async Task What_there_is_not_is_not_found_on_the_page_and_in_the_api()
    {
        var client = app.CreateClient();

        (await TestPage.Open(client, $"/work/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var answer = await client.GetAsync(new Uri($"/api/v1/work/{Guid.NewGuid()}", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"work.unknown\"");
    }

    [Fact]
    public async Task The_api_shows_state_progress_and_instants_with_their_offset()
    {
        var id = await app.GivenWork(new CountTo(Probes.NewName(), 3));
        await app.Run(id);

        var json = await app.CreateClient().GetStringAsync(new Uri($"/api/v1/work/{id}", UriKind.Relative));

        using var view = System.Text.Json.JsonDocument.Parse(json);
        view.RootElement.GetProperty("state").GetString().ShouldBe("done");
        view.RootElement.GetProperty("done").GetInt32().ShouldBe(3);
        view.RootElement.GetProperty("total").GetInt32().ShouldBe(3);
        var heartbeat = view.RootElement.GetProperty("heartbeatAt").GetString()!;
        DateTimeOffset
            .Parse(heartbeat, CultureInfo.InvariantCulture)
            .ShouldBe(DateTimeOffset.UtcNow, tolerance: TimeSpan.FromMinutes(5));
        heartbeat.ShouldEndWith("+00:00");
    }
}

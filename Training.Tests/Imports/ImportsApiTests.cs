using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using static Training.Tests.Imports.Lists;

namespace Training.Tests.Imports;

public sealed class ImportsApiTests(SqliteAppWithWorkers app) : IClassFixture<SqliteAppWithWorkers>
{
    [Fact]
    public async Task Another_system_uploads_reads_what_is_wrong_commits_and_undoes()
    {
        using var client = app.CreateClient();
        var cohort = await app.GivenCohort();
        var code = await app.Db(db => db.Cohorts.Where(c => c.Id == cohort).Select(c => c.Code).SingleAsync());
        using var form = new MultipartFormDataContent
        {
            {
                new ByteArrayContent(Encoding.UTF8.GetBytes($"{Header}\n{Person()}\n{Person(birth: "31/02/1990")}")),
                "file",
                "list.csv"
            },
        };

        using var created = await client.PostAsync(new Uri($"/api/v1/cohorts/{code}/imports", UriKind.Relative), form);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        await Becomes("planned");
        var rows = await Get($"/api/v1/imports/{id}/rows?outcome=error");
        var problem = rows.GetProperty("items")[0].GetProperty("problems")[0];
        using var workbook = await client.GetAsync(new Uri($"/api/v1/imports/{id}/workbook", UriKind.Relative));

        var import = await Get($"/api/v1/imports/{id}");
        import
            .GetProperty("rows")
            .ToString()
            .ShouldBe("""{"total":2,"create":1,"update":0,"unchanged":0,"review":0,"error":1}""");
        problem.GetProperty("code").GetString().ShouldBe("people.date_day");
        problem.GetProperty("value").GetString().ShouldBe("31/02/1990");
        problem.GetProperty("column").GetString().ShouldBe("B");
        problem.GetProperty("message").GetString()!.ShouldContain("31");
        workbook.StatusCode.ShouldBe(HttpStatusCode.OK);
        var work = await Accepted("commit");
        await Becomes("committed");
        var done = await Get($"/api/v1/work/{work}");
        (done.GetProperty("state").GetString(), done.GetProperty("done").GetInt32()).ShouldBe(("done", 1));
        await Accepted("undo");
        await Becomes("undone");

        async Task<JsonElement> Get(string address) =>
            await client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

        async Task<string> Accepted(string what)
        {
            using var answer = await client.PostAsync(
                new Uri($"/api/v1/imports/{id}/{what}", UriKind.Relative),
                content: null
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("workId").GetString()!;
        }

        Task Becomes(string state) =>
            Eventually.Holds(async () =>
                (await Get($"/api/v1/imports/{id}")).GetProperty("state").GetString() == state
            );
    }

    [Fact]
    public async Task What_is_refused_is_a_problem_with_a_stable_code()
    {
        using var client = app.CreateClient();
        var code = await app.CodeOf(await app.GivenCohort());

        (await Refused($"/api/v1/cohorts/{code}/imports", "list.pdf")).ShouldBe((422, "sheets.unknown_type"));
        (await Refused("/api/v1/cohorts/NOPE/imports", "list.csv")).ShouldBe((404, "imports.cohort_unknown"));
        (await Refused($"/api/v1/imports/{Guid.NewGuid()}/commit", "list.csv")).ShouldBe((404, "imports.unknown"));

        async Task<(int, string?)> Refused(string address, string fileName)
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(Encoding.UTF8.GetBytes($"{Header}\n{Person()}")), "file", fileName },
            };
            using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return ((int)answer.StatusCode, problem.GetProperty("code").GetString());
        }
    }
}

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
        workbook.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Accepted("commit");
        await Becomes("committed");
        await Accepted("undo");
        await Becomes("undone");

        async Task<JsonElement> Get(string address) =>
            await client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

        async Task Accepted(string what)
        {
            using var answer = await client.PostAsync(
                new Uri($"/api/v1/imports/{id}/{what}", UriKind.Relative),
                content: null
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("workId").GetString().ShouldNotBeNull();
        }

        Task Becomes(string state) =>
            Eventually.Holds(async () =>
                (await Get($"/api/v1/imports/{id}")).GetProperty("state").GetString() == state
            );
    }
}

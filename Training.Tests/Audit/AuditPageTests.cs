using System.Net;

namespace Training.Tests.Audit;

public abstract class AuditPageTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : AuditPageTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : AuditPageTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task An_inspector_finds_who_changed_what_and_why()
    {
        var id = await app.GivenClass(await app.GivenCohort());
        await app.TakeSeat(id, reason: "Quyết định 12/QĐ");
        using var client = app.CreateClient();

        var all = await TestPage.Open(client, "/audit");
        all.Status.ShouldBe(HttpStatusCode.OK);
        all.Text("tbody").ShouldContain("TakeSeat");

        var found = await TestPage.Open(
            client,
            $"/audit?subject={id}&actor=Test&deed=Take&from=2026-03-02&to=2026-03-02"
        );
        found.Text("tbody").ShouldContain("Quyết định 12/QĐ");
        found.Text("dl").ShouldContain("seats_taken");

        (await TestPage.Open(client, "/audit?to=2026-03-01")).Text(".empty").ShouldNotBeEmpty();
    }
}

using System.Net;

namespace Training.Tests.Health;

public abstract class HealthTests(TestApp app)
{
    public sealed class OnSqlite(SqliteApp app) : HealthTests(app), IClassFixture<SqliteApp>;

    public sealed class OnPostgres(PostgresApp app) : HealthTests(app), IClassFixture<PostgresApp>;

    [Fact]
    public async Task It_is_ready_until_due_work_waits_too_long_or_the_database_is_of_another_version()
    {
        (await Ask("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        (await Ask("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);

        var item = new WorkItem(
            WorkId.New(app.Clock.GetUtcNow()),
            "Nothing",
            "key",
            "{}",
            Lane.Upkeep,
            external: false,
            ownerId: null,
            "system",
            subject: null
        );
        await app.Do(new Deed("write work"), item);
        (await Ask("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        await app.LetAnHourPass();
        var late = await Ask("/health/ready");
        late.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        late.Text.ShouldContain("Due work has waited 60 minutes.");

        await app.Sql("delete from work_item");
        (await Ask("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
        await app.Sql("delete from \"__EFMigrationsHistory\"");
        (await Ask("/health/ready")).Text.ShouldContain("run 'migrate'");
        (await Ask("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<(HttpStatusCode Status, string Text)> Ask(string address)
    {
        using var client = app.CreateClient();
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (
            answer.StatusCode,
            System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync())
        );
    }
}

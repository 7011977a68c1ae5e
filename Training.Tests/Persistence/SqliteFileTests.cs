using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Persistence;

public sealed class SqliteFileTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("foreign_keys", "1")]
    [InlineData("trusted_schema", "0")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_is_durable_strict_and_patient(string pragma, string value) =>
        (await app.Sql($"PRAGMA {pragma}"))?.ToString().ShouldBe(value);

    [Fact]
    public void A_second_server_on_the_same_data_directory_is_refused_and_says_which_one()
    {
        var data = app.Services.GetRequiredService<DataDirectory>();
        using var second = new DataDirectoryLock(data);

        Should.Throw<StartRefusedException>(second.Take).Message.ShouldContain(data.Root.FullName);
    }
}

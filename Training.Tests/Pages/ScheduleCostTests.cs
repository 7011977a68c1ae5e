using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Pages;

/// <summary>What the page that everybody opens at 07:25 costs.</summary>
public abstract class ScheduleCostTests(TestApp app, QueryCount count)
{
    public sealed class OnSqlite(CountedSqlite app) : ScheduleCostTests(app, app.Count), IClassFixture<CountedSqlite>;

    public sealed class OnPostgres(CountedPostgres app)
        : ScheduleCostTests(app, app.Count),
            IClassFixture<CountedPostgres>;

    [Fact]
    public async Task The_first_view_is_under_40_kilobytes_and_as_many_queries_for_many_sessions_as_for_one_and_the_next_asks_none()
    {
        var school = await app.GivenSchool(opensIn: 0);
        var trainee = await app.GivenTraineeSession(school);
        await app.GivenSession(school.Plan(day: 1));
        await app.GivenPublication(school);
        using var phone = app.SignedIn(trainee);
        await Open(phone); // the first request of a session does more
        await app.GivenSession(school.Plan(day: 1, first: 5, until: 9)); // nothing is remembered after a write
        var (_, few) = await Open(phone);
        foreach (var day in Enumerable.Range(0, 12).Where(day => day % 7 < 5)) // Monday to Friday, both half-days
        {
            if (day == 1)
                continue;
            await app.GivenSession(school.Plan(day));
            await app.GivenSession(school.Plan(day, first: 5, until: 9));
        }
        await app.GivenPublication(school);

        var (bytes, many) = await Open(phone);
        var (_, again) = await Open(phone);

        many.ShouldBe(few);
        many.ShouldBeLessThanOrEqualTo(7); // who asks, the spells, the teaching, the sessions, the last look, the own marks, the inbox
        again.ShouldBe(0);
        bytes.ShouldBeInRange(5_000, 40_000);
    }

    private async Task<(long Bytes, int Queries)> Open(HttpClient phone)
    {
        count.Queries = 0;
        var page = await phone.GetByteArrayAsync(new Uri("/schedule", UriKind.Relative));
        return (page.Length, count.Queries);
    }

    public sealed class CountedSqlite : SqliteApp
    {
        internal QueryCount Count { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<SqliteTrainingDb>(db => db.AddInterceptors(Count))
            );
        }
    }

    public sealed class CountedPostgres(PostgresCluster cluster) : PostgresApp(cluster)
    {
        internal QueryCount Count { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<PostgreSqlTrainingDb>(db => db.AddInterceptors(Count))
            );
        }
    }
}

/// <summary>How often the database was asked for rows.</summary>
public sealed class QueryCount : DbCommandInterceptor
{
    public int Queries { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Queries++;
        return ValueTask.FromResult(result);
    }
}

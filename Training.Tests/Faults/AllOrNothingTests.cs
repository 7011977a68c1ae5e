using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Training.Application.Audit;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Faults;

/// <summary>
/// Breaks the database at the first, second, third ... command and commit of a decision, until one goes through whole:
/// each broken one must leave nothing, not the change, not its trail, not the work it caused.
/// </summary>
public abstract class AllOrNothingTests(TestApp app)
{
    public sealed class OnSqlite(BreakableSqlite app) : AllOrNothingTests(app), IClassFixture<BreakableSqlite>;

    public sealed class OnPostgres(BreakablePostgres app) : AllOrNothingTests(app), IClassFixture<BreakablePostgres>;

    [Fact]
    public async Task A_decision_that_fails_anywhere_has_happened_nowhere()
    {
        var id = await app.GivenClass(await app.GivenCohort());
        var before = await Everything();
        var failures = 0;

        while (true)
        {
            Breaker.After = failures;
            try
            {
                (await app.TakeSeat(id)).Errors.ShouldBeEmpty();
                break;
            }
            catch (Exception e) when ((e.InnerException ?? e) is BrokenException)
            {
                failures++;
                Breaker.After = null;
                (await Everything()).ShouldBe(before);
            }
            finally
            {
                Breaker.After = null;
            }
        }

        failures.ShouldBeGreaterThanOrEqualTo(6); // begin, read, write, lock and move the head, trail, commit
        var (seats, rows, _) = await Everything();
        (seats, rows).ShouldBe((before.Seats + 1, before.Rows + 1));
        (await app.Send(new VerifyAudit())).Errors.ShouldBeEmpty();
    }

    private Task<(int Seats, int Rows, int Work)> Everything() =>
        app.Db(async db =>
            (
                await db.Classes.SumAsync(c => c.SeatsTaken),
                // The link of the first administrator is written down by the start, whenever it comes to that.
                await db.AuditEntries.CountAsync(entry => entry.Deed == "TakeSeat"),
                await db.WorkItems.CountAsync()
            )
        );
}

public sealed class BreakableSqlite : SqliteApp
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteTrainingDb>(db =>
                db.AddInterceptors(new Breaker.Commands(), new Breaker.Transactions())
            )
        );
    }
}

public sealed class BreakablePostgres(PostgresCluster cluster) : PostgresApp(cluster)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<PostgreSqlTrainingDb>(db =>
                db.AddInterceptors(new Breaker.Commands(), new Breaker.Transactions())
            )
        );
    }
}

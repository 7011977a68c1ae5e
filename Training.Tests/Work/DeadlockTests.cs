using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Work;

public sealed class DeadlockTests(PostgresApp app) : IClassFixture<PostgresApp>
{
    [Fact]
    public async Task Of_two_decisions_that_wait_for_each_other_the_database_ends_one_and_it_is_made_again()
    {
        var (a, b) = (Probes.NewName(), Probes.NewName());
        await app.GivenWork(new CountTo("", 0));
        await app.Db(db => db.Database.ExecuteSqlAsync($"INSERT INTO probe (name, n) VALUES ({a}, 0), ({b}, 0)"));
        using var bothHoldOne = new Barrier(2);
        var decisions = 0;

        Task<Result<int>> Change(string first, string second) =>
            app.Use<IServiceProvider, Result<int>>(services =>
                services
                    .GetRequiredService<IUnitOfWork>()
                    .Run<Result<int>>(
                        new Deed("change two"),
                        async () =>
                        {
                            var db = services.GetRequiredService<TrainingDb>().Database;
                            await db.ExecuteSqlAsync($"UPDATE probe SET n = n + 1 WHERE name = {first}");
                            if (Interlocked.Increment(ref decisions) <= 2)
                                bothHoldOne.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
                            return await db.ExecuteSqlAsync($"UPDATE probe SET n = n + 1 WHERE name = {second}");
                        },
                        default
                    )
            );

        var answers = await Task.WhenAll(Task.Run(() => Change(a, b)), Task.Run(() => Change(b, a)));

        answers.ShouldAllBe(answer => answer.Errors.Count == 0);
        decisions.ShouldBeGreaterThanOrEqualTo(3); // once more where it began again before the other had ended
        var sums = await app.Db(db =>
            db.Database.SqlQuery<int>($"SELECT n AS \"Value\" FROM probe WHERE name IN ({a}, {b})").ToListAsync()
        );
        sums.ShouldBe([2, 2]);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Persistence;

namespace Training.Tests.Support;

/// <summary>Small decisions for tests of what surrounds a decision: the transaction, the gate, the trail.</summary>
internal static class Deeds
{
    public static Task<Result<int>> TakeSeat(this TestApp app, ClassId id, string? reason = null) =>
        app.Decide(
            new Deed("TakeSeat", reason),
            services => services.GetRequiredService<IClassSeats>().Take(id, 1, default)
        );

    /// <summary>Adds the rows in one unit of work.</summary>
    public static Task<Result<int>> Do(this TestApp app, Deed deed, params object[] rows) =>
        app.Decide(
            deed,
            services =>
            {
                services.GetRequiredService<TrainingDb>().AddRange(rows);
                return Task.FromResult<Result<int>>(rows.Length);
            }
        );

    public static Task<Result<int>> Decide(
        this TestApp app,
        Deed deed,
        Func<IServiceProvider, Task<Result<int>>> decide
    ) =>
        app.Use<IServiceProvider, Result<int>>(services =>
            services.GetRequiredService<IUnitOfWork>().Run(deed, () => decide(services), default)
        );
}

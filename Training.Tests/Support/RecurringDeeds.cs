using Microsoft.Extensions.DependencyInjection;
using Training.Infrastructure.Work;

namespace Training.Tests.Support;

internal static class RecurringDeeds
{
    /// <summary>What Hangfire calls each minute.</summary>
    public static Task Tick(this TestApp app) => app.Services.GetRequiredService<TickWriter>().Write(default);

    /// <summary>A second later somebody asks for recurring work now, and it runs.</summary>
    public static async Task RunNow<THandler>(this TestApp app)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await app.Send(new StartRecurringWork(typeof(THandler).Name))).Errors.ShouldBeEmpty();
        await app.RunDueWork();
    }

    /// <summary>What the page has of it.</summary>
    public static async Task<RecurringLine> Upkeep<THandler>(this TestApp app)
    {
        (await app.Send(new ListRecurringWork())).Succeeded(out var lines).ShouldBeTrue();
        return lines!.Single(line => line.Kind == typeof(THandler).Name);
    }

    /// <summary>It fails until it is given up.</summary>
    public static async Task RunUntilGivenUp<THandler>(this TestApp app)
    {
        await app.RunNow<THandler>();
        while ((await app.Upkeep<THandler>()).Latest!.State == WorkState.Pending)
        {
            await app.LetAnHourPass();
            await app.RunDueWork();
        }
    }
}

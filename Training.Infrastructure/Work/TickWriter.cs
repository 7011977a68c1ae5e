using System.Globalization;
using Training.Application.Work.Contracts;

namespace Training.Infrastructure.Work;

/// <summary>Writes down what a recurring tick asks for.</summary>
internal sealed class TickWriter(WorkScopes scopes, TimeProvider clock)
{
    public async Task Write(string name, CancellationToken ct)
    {
        var tick = RecurringTicks.Named(name);
        var period = clock.GetUtcNow().ToString(tick.Period, CultureInfo.InvariantCulture);
        await scopes.Write<IWorkQueue, WorkId>(
            new Deed(name),
            async queue => await tick.Enqueue(queue, period, ct),
            ct
        );
    }
}

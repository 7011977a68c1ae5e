using System.Collections.Concurrent;
using Training.Application.Messages.Planning;
using Training.Application.Work;

namespace Training.Infrastructure.Work;

/// <summary>Writes down the recurring work and the reminders that have come due, whenever it is called and by however many processes.</summary>
internal sealed class TickWriter(WorkScopes scopes, IRecurringTable table, TimeProvider clock)
{
    /// <summary>What this process knows to be written down, so that most ticks need no database.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _written = new();

    public async Task Write(CancellationToken ct)
    {
        foreach (var work in table.All)
        {
            var due = work.Rhythm.Last(clock);
            if (_written.GetValueOrDefault(work.Kind) == due)
                continue;

            var written = await scopes.Write<RecurringStarts, bool>(
                new Deed(nameof(StartRecurringWork)),
                starts => starts.WhenDue(work, ct),
                ct
            );
            if (written.Errors.Count == 0)
                _written[work.Kind] = due;
        }
        await scopes.Write<Planner, PlannedFacts>(
            new Deed(nameof(PlanMessages)),
            async planner => await planner.Plan(clock.GetUtcNow(), ct),
            ct
        );
    }
}

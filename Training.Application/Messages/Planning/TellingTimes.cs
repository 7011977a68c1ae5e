using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Planning;

internal sealed class TellingTimes(RuleBook rules, TimeProvider clock) : ITellingTimes
{
    public async Task<DateTimeOffset> Of(FactKind fact, DateOnly day, CancellationToken ct)
    {
        var terms = (await rules.Of(fact, ct)).Terms;
        return clock.InstantOf(day.AddDays(-terms.DaysBefore), terms.At ?? TimeOnly.MinValue);
    }
}

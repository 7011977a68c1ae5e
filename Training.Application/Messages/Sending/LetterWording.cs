using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Sending;

internal sealed class LetterWording(RuleBook rules, Wording wording) : ILetterWording
{
    public async Task<(string Subject, string Body)> Of(
        FactKind fact,
        string language,
        IReadOnlyList<(string Name, object? Value)> values,
        CancellationToken ct
    ) => wording.Text(await rules.Of(fact, ct), language, values);
}

using Microsoft.Extensions.DependencyInjection;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Sending;

/// <summary>A message in words.</summary>
/// <param name="Path">Where more of it stands, beginning with a slash.</param>
/// <param name="Calendar">Writes the calendar that a letter of this alone takes along; null: there is none.</param>
internal sealed record Said(string Subject, string Body, string Path, Func<string>? Calendar = null);

/// <summary>Asks the modules what there is to say now, and says it by the rule's text in the reader's language.</summary>
internal sealed class Wording(IServiceProvider facts, RuleBook rules, ILetterTexts texts)
{
    /// <returns>By message; one that is not there is no longer to be told.</returns>
    public async Task<IReadOnlyDictionary<MessageId, Said>> Of(
        IReadOnlyCollection<Message> messages,
        IReadOnlyDictionary<UserId, AccountSummary> readers,
        CancellationToken ct
    )
    {
        var said = new Dictionary<MessageId, Said>();
        foreach (var same in messages.GroupBy(message => (message.Fact, message.Key)))
        {
            var rule = await rules.Of(same.Key.Fact, ct);
            var asked = same.Select(message => message.To)
                .Distinct()
                .Select(id => new Reader(id, readers[id].Language))
                .ToList();
            var words = await facts.GetRequiredKeyedService<IFact>(same.Key.Fact).Words(same.Key.Key, asked, ct);
            foreach (var message in same)
            {
                if (words.TryGetValue(message.To, out var values))
                    said[message.Id] = Say(rule, readers[message.To], values);
            }
        }
        return said;
    }

    public Said Say(MessageRule rule, AccountSummary reader, FactWords words)
    {
        var values = words.Values.Select(value => (value.Key, (object?)value.Value)).Append(("name", reader.Name));
        var (subject, body) = Text(rule, reader.Language, [.. values]);
        return new(subject, body, words.Path, words.Calendar);
    }

    /// <summary>The rule's own text, or the usual one.</summary>
    public (string Subject, string Body) Text(
        MessageRule rule,
        string language,
        IReadOnlyList<(string Name, object? Value)> values
    )
    {
        var code = $"messages.{rule.Fact}".ToLowerInvariant();
        return (Of(rule.Texts.Subject(language), $"{code}_subject"), Of(rule.Texts.Body(language), $"{code}_body"));

        string Of(string? own, string usual) =>
            own is null ? texts.In(language, usual, values) : texts.Fill(language, own, values);
    }
}

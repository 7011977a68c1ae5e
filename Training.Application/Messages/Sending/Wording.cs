using Microsoft.Extensions.DependencyInjection;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Sending;

/// <summary>A message in words.</summary>
/// <param name="Path">Where more of it stands, beginning with a slash.</param>
internal sealed record Said(string Subject, string Body, string Path);

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
        (string, object?)[] values =
        [
            .. words.Values.Select(value => (value.Key, (object?)value.Value)),
            ("name", reader.Name),
        ];
        var (language, code) = (reader.Language, $"messages.{rule.Fact}".ToLowerInvariant());
        return new(
            rule.Texts.Subject(language) is { } subject
                ? texts.Fill(language, subject, values)
                : texts.In(language, $"{code}_subject", values),
            rule.Texts.Body(language) is { } body
                ? texts.Fill(language, body, values)
                : texts.In(language, $"{code}_body", values),
            words.Path
        );
    }
}

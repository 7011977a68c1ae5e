using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Sending;

/// <summary>Makes one letter of what one person is told.</summary>
internal sealed class Letters(ILetterTexts texts, ISite site, IUnsubscribeLinks links)
{
    public Letter Of(WorkId id, AccountSummary to, IReadOnlyList<Message> messages)
    {
        var parts = messages.Select(message => $"{message.Body}\n\n{site.Link(message.Path!)}");
        var (subject, body) =
            messages.Count == 1
                ? (messages[0].Subject!, parts.Single())
                : (
                    texts.In(to.Language, "messages.digest_subject", ("count", messages.Count)),
                    string.Join("\n\n", messages.Zip(parts, (message, part) => $"{message.Subject}\n\n{part}"))
                );
        return new(id, to.Email, to.Name, subject, Whole(to, body))
        {
            Language = to.Language,
            Unsubscribe = Leaving(to, messages),
        };
    }

    /// <summary>Of a digest it would not be clear what is left.</summary>
    private Uri? Leaving(AccountSummary to, IReadOnlyList<Message> messages) =>
        messages.Select(message => message.Fact).Distinct().ToList() is [var fact] && !FactNature.Of(fact).Compulsory
            ? links.Of(to.Id, fact)
            : null;

    private string Whole(AccountSummary to, string body) =>
        texts.In(
            to.Language,
            "messages.letter",
            ("name", to.Name),
            ("body", body),
            ("choices", site.Link("/inbox/choices"))
        );
}

using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;
using Training.Application.Messages.Sending;

namespace Training.Application.Messages.Announcing;

/// <summary>
/// What an act that concerns many would tell them, as far as it is known beforehand (P6): for whoever is about to do it.
/// </summary>
/// <param name="Known">What placeholders become, as far as it is the same for all; in the place of the others there are dots.</param>
/// <param name="Language">Of the person who looks.</param>
[Requires(Permission.OwnData)]
public sealed record PreviewAnnouncement(FactKind Fact, IReadOnlyDictionary<string, string> Known, string Language)
    : IQuery<Announcement>;

/// <param name="On">False: the rule tells nobody, whatever is chosen.</param>
/// <param name="By">In which ways.</param>
public sealed record Announcement(FactKind Fact, bool On, IReadOnlyList<Channel> By, string Subject, string Body);

internal sealed class PreviewAnnouncementHandler(RuleBook rules, Wording wording)
    : IRequestHandler<PreviewAnnouncement, Result<Announcement>>
{
    /// <summary>In the place of what is another for everybody.</summary>
    private const string Unknown = "…";

    public async Task<Result<Announcement>> Handle(PreviewAnnouncement query, CancellationToken ct)
    {
        var rule = await rules.Of(query.Fact, ct);
        var values = FactNature
            .Of(query.Fact)
            .Placeholders.Select(name => (name, (object?)query.Known.GetValueOrDefault(name, Unknown)));
        var (subject, body) = wording.Text(rule, query.Language, [.. values]);
        return new Announcement(query.Fact, rule.Terms.On, rule.Terms.By, subject, body);
    }
}

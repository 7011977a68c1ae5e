using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>What is told, to whom, when and how; and when people may be disturbed.</summary>
[Requires(Permission.ManageMessages)]
public sealed record ListRules : IQuery<RuleList>;

public sealed record RuleList(IReadOnlyList<RuleView> Rules, HoursView Hours);

/// <param name="Version">To be sent back with a change.</param>
public sealed record RuleView(FactKind Fact, FactNature Nature, Terms Terms, TextsOfRule Texts, int Version);

/// <param name="Channels">Those that this installation has.</param>
public sealed record RuleToChange(RuleView Rule, IReadOnlyList<Channel> Channels);

public sealed record HoursView(TimeOnly QuietFrom, TimeOnly QuietUntil, TimeOnly DigestAt, bool Paused, int Version);

internal sealed class ListRulesHandler(RuleBook rules) : IRequestHandler<ListRules, Result<RuleList>>
{
    public async Task<Result<RuleList>> Handle(ListRules query, CancellationToken ct)
    {
        var all = await rules.All(ct);
        var hours = await rules.Hours(ct);
        return new RuleList(
            [.. all.Values.Select(rule => rule.View())],
            new(hours.QuietFrom, hours.QuietUntil, hours.DigestAt, hours.Paused, hours.Version)
        );
    }
}

/// <summary>One rule.</summary>
[Requires(Permission.ManageMessages)]
public sealed record ShowRule(FactKind Fact) : IQuery<RuleToChange>;

internal sealed class ShowRuleHandler(RuleBook rules, IWebhook gateway)
    : IRequestHandler<ShowRule, Result<RuleToChange>>
{
    public async Task<Result<RuleToChange>> Handle(ShowRule query, CancellationToken ct) =>
        new RuleToChange(
            (await rules.Of(query.Fact, ct)).View(),
            [.. Enum.GetValues<Channel>().Where(channel => channel != Channel.Gateway || gateway.IsConfigured)]
        );
}

internal static class RuleViews
{
    public static RuleView View(this MessageRule rule) =>
        new(rule.Fact, FactNature.Of(rule.Fact), rule.Terms, rule.Texts, rule.Version);
}

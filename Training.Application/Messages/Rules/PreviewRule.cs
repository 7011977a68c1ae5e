using Microsoft.Extensions.DependencyInjection;
using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Sending;

namespace Training.Application.Messages.Rules;

/// <summary>What one person would read of a kind of fact now. Nothing is sent.</summary>
/// <param name="Email">Of their account.</param>
[Requires(Permission.ManageMessages)]
public sealed record PreviewRule(FactKind Fact, string Email) : IQuery<RulePreview>;

/// <param name="Subject">Null: there is nothing of this kind to tell them.</param>
public sealed record RulePreview(string Name, string? Subject, string? Body);

internal sealed class PreviewRuleHandler(
    IMessagesDb db,
    RuleBook rules,
    Wording wording,
    IAccounts accounts,
    IActivationLetters activation,
    IServiceProvider facts,
    TimeProvider clock
) : IRequestHandler<PreviewRule, Result<RulePreview>>
{
    /// <summary>Days ahead in which something is looked for.</summary>
    private const int Ahead = 14;

    public async Task<Result<RulePreview>> Handle(PreviewRule query, CancellationToken ct)
    {
        var found = await accounts.FindByEmail([query.Email.Trim()], ct);
        if (found.Values.SingleOrDefault() is not { } reader)
            return MessageErrors.PersonUnknown;

        if (query.Fact == FactKind.AccountActivation) // Access sends it, and no fact asks for it
        {
            var draft = await activation.Draft(reader.Email, reader.Name, ct, reader.Language);
            return new RulePreview(reader.Name, draft.Subject, draft.Body);
        }

        var (rule, fact) = (await rules.Of(query.Fact, ct), facts.GetRequiredKeyedService<IFact>(query.Fact));
        foreach (var key in await Keys(fact, query.Fact, reader.Id, ct))
        {
            var words = await fact.Words(key, [new(reader.Id, reader.Language)], ct);
            if (words.TryGetValue(reader.Id, out var said))
            {
                var text = wording.Say(rule, reader, said);
                return new RulePreview(reader.Name, text.Subject, text.Body);
            }
        }
        return new RulePreview(reader.Name, Subject: null, Body: null);
    }

    /// <summary>What a day will bring them; else what they were told last.</summary>
    private async Task<IReadOnlyList<string>> Keys(IFact fact, FactKind kind, UserId reader, CancellationToken ct)
    {
        if (!FactNature.Of(kind).Dated)
        {
            return await db
                .Messages.Where(message => message.Fact == kind && message.To == reader)
                .OrderByDescending(message => message.Id)
                .Select(message => message.Key)
                .Take(1)
                .ToListAsync(ct);
        }

        var today = clock.Day();
        foreach (var day in Enumerable.Range(0, Ahead).Select(today.AddDays))
        {
            var whom = await fact.Whom($"{day:yyyy-MM-dd}", ct);
            var keys = whom.Where(telling => telling.To == reader).Select(telling => telling.Key).ToList();
            if (keys.Count > 0)
                return keys;
        }
        return [];
    }
}

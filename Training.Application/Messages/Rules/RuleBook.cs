using Training.Application.Messages.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>What holds now: what HR decided, and what is usual where nobody decided anything.</summary>
internal sealed class RuleBook(IMessagesDb db)
{
    public async Task<MessageRule> Of(FactKind fact, CancellationToken ct) =>
        await db.MessageRules.FindAsync([fact], ct) ?? new MessageRule(fact);

    public async Task<IReadOnlyDictionary<FactKind, MessageRule>> All(CancellationToken ct)
    {
        var decided = await db.MessageRules.ToDictionaryAsync(rule => rule.Fact, ct);
        return FactNature.Kinds.ToDictionary(kind => kind, kind => decided.GetValueOrDefault(kind) ?? new(kind));
    }

    public async Task<SendingHours> Hours(CancellationToken ct) =>
        await db.SendingHours.SingleOrDefaultAsync(ct) ?? SendingHours.Usual();

    /// <summary>To be changed and saved.</summary>
    public async Task<MessageRule> ToChange(FactKind fact, CancellationToken ct)
    {
        var rule = await Of(fact, ct);
        if (db.MessageRules.Entry(rule).State == EntityState.Detached)
            db.MessageRules.Add(rule);
        return rule;
    }

    /// <inheritdoc cref="ToChange"/>
    public async Task<SendingHours> HoursToChange(CancellationToken ct)
    {
        var hours = await Hours(ct);
        if (db.SendingHours.Entry(hours).State == EntityState.Detached)
            db.SendingHours.Add(hours);
        return hours;
    }
}

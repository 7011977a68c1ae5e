using Training.Application.Access.Contracts;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Inbox;

/// <summary>Which letters the actor gets, of those that may concern their roles; the inbox has everything in any case.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowChoices : IQuery<IReadOnlyList<Choice>>;

/// <param name="Compulsory">A duty or a right hangs on it; it cannot be left.</param>
public sealed record Choice(FactKind Fact, bool Wanted, bool Compulsory);

internal sealed class ShowChoicesHandler(IMessagesDb db, IAccounts accounts, IActor actor)
    : IRequestHandler<ShowChoices, Result<IReadOnlyList<Choice>>>
{
    public async Task<Result<IReadOnlyList<Choice>>> Handle(ShowChoices query, CancellationToken ct)
    {
        var left = await db.Unsubscriptions.Where(c => c.UserId == actor.User).Select(c => c.Fact).ToListAsync(ct);
        return (await accounts.KindsFor(actor, ct))
            .Select(kind => (kind, FactNature.Of(kind).Compulsory))
            .Select(one => new Choice(one.kind, one.Compulsory || !left.Contains(one.kind), one.Compulsory))
            .ToList();
    }
}

/// <summary>The actor says which letters they want.</summary>
/// <param name="Wanted">Those of what they were shown; what is compulsory comes as well.</param>
[Requires(Permission.OwnData)]
public sealed record ChooseLetters(IReadOnlyList<FactKind> Wanted) : ICommand<int>;

internal sealed class ChooseLettersHandler(IMessagesDb db, IAccounts accounts, IActor actor, TimeProvider clock)
    : IRequestHandler<ChooseLetters, Result<int>>
{
    public async Task<Result<int>> Handle(ChooseLetters command, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return 0;

        var shown = (await accounts.KindsFor(actor, ct)).Where(kind => !FactNature.Of(kind).Compulsory).ToList();
        var known = await db
            .Unsubscriptions.Where(choice => choice.UserId == user && shown.Contains(choice.Fact))
            .ToListAsync(ct);
        var left = shown.Except(command.Wanted).ToList();
        db.Unsubscriptions.RemoveRange(known.Where(choice => !left.Contains(choice.Fact)));
        db.Unsubscriptions.AddRange(
            left.Except(known.Select(choice => choice.Fact))
                .Select(kind => new Unsubscription(user, kind, clock.GetUtcNow()))
        );
        return left.Count;
    }
}

internal static class OwnKinds
{
    /// <summary>Of what can be told, that which may concern one of the actor's roles.</summary>
    public static async Task<IReadOnlyList<FactKind>> KindsFor(
        this IAccounts accounts,
        IActor actor,
        CancellationToken ct
    )
    {
        var roles = actor.User is { } user ? await accounts.RolesOf(user, ct) : [];
        return [.. FactNature.Kinds.Where(kind => FactNature.Of(kind).Audience.Intersect(roles).Any())];
    }
}

using Training.Application.Messages.Contracts;
using Training.Application.Messages.Rules;

namespace Training.Application.Messages.Inbox;

/// <summary>Which letters the actor gets; the inbox has everything in any case.</summary>
[Requires(Permission.OwnData)]
public sealed record ShowChoices : IQuery<IReadOnlyList<Choice>>;

/// <param name="Compulsory">A duty or a right hangs on it; it cannot be left.</param>
public sealed record Choice(FactKind Fact, bool Wanted, bool Compulsory);

internal sealed class ShowChoicesHandler(IMessagesDb db, IActor actor)
    : IRequestHandler<ShowChoices, Result<IReadOnlyList<Choice>>>
{
    public async Task<Result<IReadOnlyList<Choice>>> Handle(ShowChoices query, CancellationToken ct)
    {
        var left = await db.Unsubscriptions.Where(c => c.UserId == actor.User).Select(c => c.Fact).ToListAsync(ct);
        return FactNature
            .Kinds.Select(kind => (kind, FactNature.Of(kind).Compulsory))
            .Select(one => new Choice(one.kind, one.Compulsory || !left.Contains(one.kind), one.Compulsory))
            .ToList();
    }
}

/// <summary>The actor says which letters they want.</summary>
/// <param name="Wanted">Those; what is compulsory comes as well.</param>
[Requires(Permission.OwnData)]
public sealed record ChooseLetters(IReadOnlyList<FactKind> Wanted) : ICommand<int>;

internal sealed class ChooseLettersHandler(IMessagesDb db, IActor actor, TimeProvider clock)
    : IRequestHandler<ChooseLetters, Result<int>>
{
    public async Task<Result<int>> Handle(ChooseLetters command, CancellationToken ct)
    {
        if (actor.User is not { } user)
            return 0;

        var known = await db.Unsubscriptions.Where(choice => choice.UserId == user).ToListAsync(ct);
        var left = FactNature.Kinds.Where(kind => !FactNature.Of(kind).Compulsory).Except(command.Wanted).ToList();
        db.Unsubscriptions.RemoveRange(known.Where(choice => !left.Contains(choice.Fact)));
        db.Unsubscriptions.AddRange(
            left.Except(known.Select(choice => choice.Fact))
                .Select(kind => new Unsubscription(user, kind, clock.GetUtcNow()))
        );
        return left.Count;
    }
}

using FluentValidation;
using Training.Application.Messages.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Announcing;

/// <summary>Lets the messages of one event that were held go out: all now, or so many people an hour.</summary>
/// <param name="Occasion">What they have in common, as the list of what is to come says.</param>
/// <param name="PerHour">From 1 to 10,000 people; null: all now.</param>
[Requires(Permission.ManageMessages)]
public sealed record ReleaseMessages(FactKind Fact, string Occasion, int? PerHour = null) : ICommand<FactKind>;

internal sealed class ReleaseMessagesRules : AbstractValidator<ReleaseMessages>
{
    public ReleaseMessagesRules() =>
        RuleFor(command => command.PerHour).InclusiveBetween(1, 10_000).WithErrorCode("messages.pace_unknown");
}

internal sealed class ReleaseMessagesHandler(IMessagesDb db, IWorkQueue queue, TimeProvider clock)
    : IRequestHandler<ReleaseMessages, Result<FactKind>>
{
    public async Task<Result<FactKind>> Handle(ReleaseMessages command, CancellationToken ct)
    {
        var held = db.Messages.HeldOf(command.Fact, command.Occasion);
        var people = await held.Select(message => message.To).Distinct().CountAsync(ct);
        if (people == 0)
            return MessageErrors.NothingHeld;

        var release = new LetGo(command.Fact, command.Occasion, command.PerHour, people, clock.GetUtcNow());
        await queue.Enqueue(release, $"{command.Fact}:{command.Occasion}:{release.From:O}", ct);
        return command.Fact;
    }
}

/// <summary>Takes back what was not told yet of one event, held or waiting for its hour.</summary>
[Requires(Permission.ManageMessages)]
public sealed record CancelMessages(FactKind Fact, string Occasion) : ICommand<int>;

internal sealed class CancelMessagesHandler(IMessagesDb db) : IRequestHandler<CancelMessages, Result<int>>
{
    public async Task<Result<int>> Handle(CancelMessages command, CancellationToken ct)
    {
        var taken = await db
            .Messages.Where(message => message.State == MessageState.Planned || message.State == MessageState.Held)
            .Where(message => message.Fact == command.Fact && message.Occasion == command.Occasion)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, MessageState.Cancelled), ct);
        return taken == 0 ? MessageErrors.NothingToCome : taken;
    }
}

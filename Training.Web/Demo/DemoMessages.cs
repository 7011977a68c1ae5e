using MediatR;
using Training.Application.Common;
using Training.Application.Messages.Contracts;
using Training.Application.Messages.Inbox;
using Training.Application.Messages.Rules;

namespace Training.Web.Demo;

/// <summary>
/// Sees to it that what a past term brought is told on its day and in the inbox alone: else all of it would be told, and sent
/// as letters, when the demonstration is first served.
/// </summary>
/// <param name="services">Of the program: people read their inbox as themselves.</param>
internal sealed class DemoMessages(IServiceProvider services, ISender sender)
{
    /// <summary>While the past is loaded.</summary>
    public Task<IReadOnlyList<Error>> OnlyIntoTheInbox(CancellationToken ct) => Change((_, _) => [Channel.Inbox], ct);

    /// <summary>From now on; sessions of tomorrow by letter and on devices too, so that there is something to look at.</summary>
    public Task<IReadOnlyList<Error>> AsUsual(CancellationToken ct) =>
        Change(
            (fact, usual) => fact == FactKind.SessionsTomorrow ? [Channel.Inbox, Channel.Email, Channel.Push] : usual,
            ct
        );

    /// <summary>These people have looked into their inbox.</summary>
    public async Task Read(IReadOnlyList<UserId> people, CancellationToken ct)
    {
        foreach (var person in people)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = new TrustedActor(person, "demo");
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ReadMessages(), ct);
        }
    }

    private async Task<IReadOnlyList<Error>> Change(
        Func<FactKind, IReadOnlyList<Channel>, IReadOnlyList<Channel>> by,
        CancellationToken ct
    )
    {
        foreach (var fact in FactNature.Kinds.Where(kind => !FactNature.Of(kind).AlwaysOn))
        {
            var shown = await sender.Send(new ShowRule(fact), ct);
            if (!shown.Succeeded(out var view))
                return shown.Errors;
            var usual = FactNature.Of(fact).Usual;
            var terms = usual with { By = by(fact, usual.By) };
            var changed = await sender.Send(new ChangeRule(fact, terms, TextsOfRule.Usual, view.Rule.Version), ct);
            if (changed.Errors.Count > 0)
                return changed.Errors;
        }
        return [];
    }
}

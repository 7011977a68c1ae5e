using FluentValidation;
using Training.Application.Work.Contracts;

namespace Training.Application.Messages.Rules;

/// <summary>Decides when people may be disturbed.</summary>
/// <param name="Version">Of the hours that were seen.</param>
[Requires(Permission.ManageMessages)]
public sealed record ChangeHours(TimeOnly QuietFrom, TimeOnly QuietUntil, TimeOnly DigestAt, int Version)
    : ICommand<int>;

internal sealed class ChangeHoursRules : AbstractValidator<ChangeHours>
{
    public ChangeHoursRules() =>
        RuleFor(r => r.QuietFrom).NotEqual(r => r.QuietUntil).WithErrorCode("messages.always_quiet");
}

internal sealed class ChangeHoursHandler(RuleBook rules) : IRequestHandler<ChangeHours, Result<int>>
{
    public async Task<Result<int>> Handle(ChangeHours command, CancellationToken ct)
    {
        var hours = await rules.HoursToChange(ct);
        if (hours.Version != command.Version)
            return Error.Stale;

        hours.Change(command.QuietFrom, command.QuietUntil, command.DigestAt);
        return hours.Version;
    }
}

/// <summary>
/// Stops everything that would go out, also what the ledger of work has already, or lets it go on. Letters with a link to a
/// password go on: somebody asked for them and waits.
/// </summary>
[Requires(Permission.ManageMessages)]
public sealed record PauseSending(bool Paused) : ICommand<int>;

internal sealed class PauseSendingHandler(RuleBook rules, IPostponedWork postponed)
    : IRequestHandler<PauseSending, Result<int>>
{
    public async Task<Result<int>> Handle(PauseSending command, CancellationToken ct)
    {
        var hours = await rules.HoursToChange(ct);
        hours.Pause(command.Paused);
        if (!command.Paused)
            await postponed.LetGo(ct);
        return hours.Version;
    }
}

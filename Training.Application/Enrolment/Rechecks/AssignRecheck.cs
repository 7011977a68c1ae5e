namespace Training.Application.Enrolment.Rechecks;

/// <summary>Somebody else looks after a case from now on. Answers the case.</summary>
/// <param name="Version">The version that was read.</param>
/// <param name="Owner">An account that may answer it.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record AssignRecheck(RecheckId Id, int Version, UserId Owner) : ICommand<RecheckId>;

internal sealed class AssignRecheckHandler(IRecheckDb db, RecheckOwners owners)
    : IRequestHandler<AssignRecheck, Result<RecheckId>>
{
    public async Task<Result<RecheckId>> Handle(AssignRecheck command, CancellationToken ct)
    {
        if (await db.Rechecks.SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } recheck)
            return RecheckErrors.Unknown;
        if (recheck.State == RecheckState.Open && recheck.Version != command.Version)
            return Error.Stale;
        if (await owners.WhyNot(command.Owner, ct) is { } refusal)
            return refusal;

        var assigned = recheck.Assign(command.Owner);
        return assigned.Succeeded(out _) ? recheck.Id : Result<RecheckId>.Refuse(assigned.Errors);
    }
}

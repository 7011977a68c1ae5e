using Training.Application.Access.Contracts;

namespace Training.Application.Enrolment.Rechecks;

/// <summary>Who may look after a recheck, by name: whoever may answer it.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed record ListRecheckOwners : IQuery<IReadOnlyList<RecheckOwner>>;

public sealed record RecheckOwner(UserId Id, string Name);

internal sealed class ListRecheckOwnersHandler(RecheckOwners owners)
    : IRequestHandler<ListRecheckOwners, Result<IReadOnlyList<RecheckOwner>>>
{
    public async Task<Result<IReadOnlyList<RecheckOwner>>> Handle(ListRecheckOwners query, CancellationToken ct) =>
        (await owners.All(ct)).ToList();
}

internal sealed class RecheckOwners(IAccounts accounts)
{
    public async Task<IReadOnlyList<RecheckOwner>> All(CancellationToken ct) =>
        [
            .. (await accounts.Holding(Permission.EnrolTrainees, ct)).Select(account => new RecheckOwner(
                account.Id,
                account.Name
            )),
        ];

    /// <returns>Why this account cannot look after a case; null: it can.</returns>
    public async Task<Error?> WhyNot(UserId owner, CancellationToken ct) =>
        (await All(ct)).Any(one => one.Id == owner) ? null : RecheckErrors.OwnerUnknown;
}

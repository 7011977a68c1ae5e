using System.Linq.Expressions;
using Training.Application.Access.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

internal sealed class Accounts(IAccessDb db, IWorkQueue queue, TimeProvider clock) : IAccounts
{
    private static readonly Expression<Func<Account, AccountSummary>> Summary = account => new AccountSummary(
        account.Id,
        account.Email,
        account.Name,
        account.PasswordHash != null
    );

    public async Task<Result<UserId>> Invite(Invitation invitation, CancellationToken ct)
    {
        var created = await Create(invitation.Email, invitation.Name, [invitation.Role], invitation.Language, ct);
        if (!created.Succeeded(out var account))
            return Result<UserId>.Refuse(created.Errors);

        await SendActivation(account.Id, ct);
        return account.Id;
    }

    public async Task<IReadOnlyDictionary<UserId, AccountSummary>> Find(
        IReadOnlyCollection<UserId> ids,
        CancellationToken ct
    ) => await db.Accounts.Where(account => ids.Contains(account.Id)).Select(Summary).ToDictionaryAsync(a => a.Id, ct);

    public async Task<IReadOnlyList<AccountSummary>> Holding(Role role, CancellationToken ct) =>
        await db
            .Accounts.Where(account => account.DisabledAt == null && account.Roles.Any(held => held.Role == role))
            .OrderBy(account => account.Name)
            .Select(Summary)
            .ToListAsync(ct);

    /// <summary>An account nobody can sign in to yet.</summary>
    public async Task<Result<Account>> Create(
        string email,
        string name,
        IReadOnlyCollection<Role> roles,
        string language,
        CancellationToken ct
    )
    {
        var key = Account.KeyOf(email);
        if (await db.Accounts.AnyAsync(account => account.EmailKey == key, ct))
            return AccessErrors.EmailTaken.With("email", email);

        var now = clock.GetUtcNow();
        var created = new Account(UserId.New(now), Vietnamese.Clean(email), Vietnamese.Clean(name), language, now);
        var granted = created.SetRoles(roles, otherAdministrators: 0);
        if (granted.Errors.Count > 0)
            return Result<Account>.Refuse(granted.Errors);

        return db.Accounts.Add(created).Entity;
    }

    /// <summary>Each letter has a new link; the ones before it stop working when it is sent.</summary>
    public Task<WorkId> SendActivation(UserId account, CancellationToken ct) =>
        queue.Enqueue(new ActivationDue(account), $"{account}:{clock.GetUtcNow().Ticks}", ct);

    /// <summary>How many administrators could still sign in without this account.</summary>
    public Task<int> OtherAdministrators(UserId account, CancellationToken ct) =>
        db.Accounts.CountAsync(
            other =>
                other.Id != account
                && other.DisabledAt == null
                && other.PasswordHash != null
                && other.Roles.Any(held => held.Role == Role.Administrator),
            ct
        );
}

using System.Linq.Expressions;
using Training.Application.Access.Contracts;
using Training.Application.Work.Contracts;

namespace Training.Application.Access;

internal sealed class Accounts(IAccessDb db, IWorkQueue queue, TimeProvider clock) : IAccounts
{
    /// <summary>Few enough for the parameters of both databases.</summary>
    private const int Chunk = 500;

    private static readonly Expression<Func<Account, AccountSummary>> Summary = account => new AccountSummary(
        account.Id,
        account.Email,
        account.Name,
        account.PasswordHash != null,
        account.DisabledAt != null,
        account.LetterOn,
        account.Language
    );

    public async Task<Result<UserId>> Create(NewAccount account, CancellationToken ct)
    {
        var created = await Create(account.Email, account.Name, [account.Role], account.Language, ct);
        return created.Succeeded(out var made) ? made.Id : Result<UserId>.Refuse(created.Errors);
    }

    public async Task<Result<UserId>> Grant(UserId account, Role role, CancellationToken ct)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == account, ct) is not { } found)
            return AccessErrors.AccountUnknown;

        var granted = found.SetRoles([.. found.Roles.Select(held => held.Role), role], otherAdministrators: 0);
        return granted.Succeeded(out _) ? account : Result<UserId>.Refuse(granted.Errors);
    }

    public async Task<IReadOnlyDictionary<UserId, AccountSummary>> Find(
        IReadOnlyCollection<UserId> ids,
        CancellationToken ct
    ) => await db.Accounts.Where(account => ids.Contains(account.Id)).Select(Summary).ToDictionaryAsync(a => a.Id, ct);

    public async Task<IReadOnlyDictionary<string, AccountSummary>> FindByEmail(
        IReadOnlyCollection<string> emails,
        CancellationToken ct
    )
    {
        var found = new Dictionary<string, AccountSummary>(StringComparer.Ordinal);
        foreach (var keys in emails.Select(Account.KeyOf).Distinct().Chunk(Chunk))
        {
            var accounts = db.Accounts.Where(account => keys.Contains(account.EmailKey));
            foreach (var account in await accounts.Select(Summary).ToListAsync(ct))
                found[Account.KeyOf(account.Email)] = account;
        }
        return found;
    }

    public async Task<IReadOnlyList<Role>> RolesOf(UserId account, CancellationToken ct) =>
        await db
            .Accounts.Where(a => a.Id == account)
            .SelectMany(a => a.Roles)
            .Select(held => held.Role)
            .ToListAsync(ct);

    public Task<IReadOnlyList<AccountSummary>> Holding(Role role, CancellationToken ct) => HoldingAny([role], ct);

    public Task<IReadOnlyList<AccountSummary>> Holding(Permission permission, CancellationToken ct) =>
        HoldingAny([.. Enum.GetValues<Role>().Where(role => Roles.Allow(role, permission))], ct);

    private async Task<IReadOnlyList<AccountSummary>> HoldingAny(IReadOnlyList<Role> roles, CancellationToken ct) =>
        await db
            .Accounts.Where(account =>
                account.DisabledAt == null && account.Roles.Any(held => roles.Contains(held.Role))
            )
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
        var made = db.Accounts.Local.Any(account => account.EmailKey == key); // in this unit of work
        if (made || await db.Accounts.AnyAsync(account => account.EmailKey == key, ct))
            return AccessErrors.EmailTaken.With("email", email);

        var now = clock.GetUtcNow();
        var created = new Account(UserId.New(now), Vietnamese.Clean(email), Vietnamese.Clean(name), language, now);
        var granted = created.SetRoles(roles, otherAdministrators: 0);
        if (granted.Errors.Count > 0)
            return Result<Account>.Refuse(granted.Errors);

        return db.Accounts.Add(created).Entity;
    }

    /// <summary>Each letter has a new link; the ones before it stop working when it is sent.</summary>
    public Task<WorkId> SendActivation(Account account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        account.IsWrittenTo(now);
        return queue.Enqueue(new ActivationDue(account.Id), $"{account.Id}:{now.Ticks}", ct);
    }

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

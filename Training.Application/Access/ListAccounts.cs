using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>Accounts by name, found by a part of the name or address, without accents too.</summary>
[Requires(Permission.ManageAccounts)]
public sealed record ListAccounts(string? Search, Role? Role, int Number) : IQuery<Page<AccountRow>>;

public sealed record AccountRow(
    UserId Id,
    string Name,
    string Email,
    IReadOnlyList<Role> Roles,
    AccountState State,
    DateTimeOffset? SeenAt
);

internal sealed class ListAccountsHandler(IAccessDb db) : IRequestHandler<ListAccounts, Result<Page<AccountRow>>>
{
    private const int Size = 50;

    public async Task<Result<Page<AccountRow>>> Handle(ListAccounts query, CancellationToken ct)
    {
        var found = db.Accounts.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var part = Vietnamese.Fold(query.Search);
            found = found.Where(account => account.SearchText.Contains(part));
        }
        if (query.Role is { } role)
            found = found.Where(account => account.Roles.Any(held => held.Role == role));

        var number = Math.Max(1, query.Number);
        var rows = await found
            .OrderBy(account => account.SearchText)
            .Skip((number - 1) * Size)
            .Take(Size)
            .Select(account => new
            {
                account.Id,
                account.Name,
                account.Email,
                Roles = account.Roles.Select(held => held.Role).ToList(),
                Disabled = account.DisabledAt != null,
                Invited = account.PasswordHash == null,
                Seen = db.SignInSessions.Where(s => s.AccountId == account.Id).Max(s => (DateTimeOffset?)s.SeenAt),
            })
            .ToListAsync(ct);
        var items = rows.ConvertAll(r => new AccountRow(
            r.Id,
            r.Name,
            r.Email,
            r.Roles,
            Account.StateOf(r.Disabled, r.Invited),
            r.Seen
        ));
        return new Page<AccountRow>(items, await found.CountAsync(ct), number, Size);
    }
}

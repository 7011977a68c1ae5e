namespace Training.Application.Access.Contracts;

/// <summary>Accounts as other modules use them. What is changed here is saved by the caller's unit of work.</summary>
public interface IAccounts
{
    /// <summary>
    /// Creates an account that nobody can sign in to before a letter has brought the link (see <see cref="IActivationLetters"/>).
    /// Refused with <c>access.email_taken</c> when the address, in whatever case, has an account.
    /// </summary>
    Task<Result<UserId>> Create(NewAccount account, CancellationToken ct);

    /// <summary>The account has this role from now on, besides those it had.</summary>
    Task<Result<UserId>> Grant(UserId account, Role role, CancellationToken ct);

    /// <summary>Those that exist among the ids.</summary>
    Task<IReadOnlyDictionary<UserId, AccountSummary>> Find(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Those that sign in with one of these addresses, by the address in lower case.</summary>
    Task<IReadOnlyDictionary<string, AccountSummary>> FindByEmail(
        IReadOnlyCollection<string> emails,
        CancellationToken ct
    );

    /// <summary>What the account is for; nothing where there is none.</summary>
    Task<IReadOnlyList<Role>> RolesOf(UserId account, CancellationToken ct);

    /// <summary>Whoever has the role and may sign in, by name.</summary>
    Task<IReadOnlyList<AccountSummary>> Holding(Role role, CancellationToken ct);

    /// <summary>Whoever may do this by one of their roles and may sign in, by name.</summary>
    Task<IReadOnlyList<AccountSummary>> Holding(Permission permission, CancellationToken ct);
}

/// <param name="Email">Where the letter goes, and what the person signs in with.</param>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Role">What the account is for; more roles can be given later.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public sealed record NewAccount(string Email, string Name, Role Role, string Language = "vi");

/// <param name="Id">The account.</param>
/// <param name="Email">As typed.</param>
/// <param name="Name">As typed.</param>
/// <param name="Activated">The person has chosen a password.</param>
/// <param name="Disabled">It cannot be signed in to until it is enabled again.</param>
/// <param name="LetterOn">When the last letter with a link to choose the first password was ordered.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public sealed record AccountSummary(
    UserId Id,
    string Email,
    string Name,
    bool Activated,
    bool Disabled = false,
    DateTimeOffset? LetterOn = null,
    string Language = "vi"
);

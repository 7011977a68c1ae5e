namespace Training.Application.Access.Contracts;

/// <summary>Accounts as other modules use them. What is changed here is saved by the caller's unit of work.</summary>
public interface IAccounts
{
    /// <summary>
    /// Creates an account without a password, and writes down the letter with the link to choose one.
    /// Refused with <c>access.email_taken</c> when the address, in whatever case, has an account.
    /// </summary>
    Task<Result<UserId>> Invite(Invitation invitation, CancellationToken ct);

    /// <summary>Those that exist among the ids.</summary>
    Task<IReadOnlyDictionary<UserId, AccountSummary>> Find(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>Whoever has the role and may sign in, by name.</summary>
    Task<IReadOnlyList<AccountSummary>> Holding(Role role, CancellationToken ct);
}

/// <param name="Email">Where the letter goes, and what the person signs in with.</param>
/// <param name="Name">At most 200 characters.</param>
/// <param name="Role">What the account is for; more roles can be given later.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
public sealed record Invitation(string Email, string Name, Role Role, string Language = "vi");

/// <param name="Id">The account.</param>
/// <param name="Email">As typed.</param>
/// <param name="Name">As typed.</param>
/// <param name="Activated">The person has chosen a password.</param>
public sealed record AccountSummary(UserId Id, string Email, string Name, bool Activated);

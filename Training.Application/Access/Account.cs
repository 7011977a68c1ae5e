using Training.Application.Access.Contracts;

namespace Training.Application.Access;

/// <summary>Someone who can sign in. Without a password it is an invitation not yet taken up.</summary>
public sealed class Account(UserId id, string email, string name, string language, DateTimeOffset createdAt)
    : AggregateRoot
{
    private readonly List<RoleHeld> _roles = [];

    public UserId Id { get; private set; } = id;

    /// <summary>As typed; no two accounts have the same apart from upper and lower case.</summary>
    public string Email { get; private set; } = email;
    public string EmailKey { get; private set; } = KeyOf(email);
    public string Name { get; private set; } = name;

    /// <summary>Name and address for a search without accents.</summary>
    public string SearchText { get; private set; } = Vietnamese.Fold($"{name} {email}");

    /// <summary>The language of pages and messages: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = language;
    public string? PasswordHash { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>When the last letter with a link to choose the first password was ordered.</summary>
    public DateTimeOffset? LetterOn { get; private set; }
    public IReadOnlyList<RoleHeld> Roles => _roles;

    public AccountState State => StateOf(disabled: DisabledAt is not null, invited: PasswordHash is null);

    public bool CanSignIn => State == AccountState.Active;

    public static AccountState StateOf(bool disabled, bool invited) =>
        disabled ? AccountState.Disabled
        : invited ? AccountState.Invited
        : AccountState.Active;

    public static string KeyOf(string email) => Vietnamese.Clean(email).ToLowerInvariant();

    /// <summary>A letter is on its way; whoever orders one for many people asks <see cref="ExpectLetter"/> instead.</summary>
    public void IsWrittenTo(DateTimeOffset now)
    {
        LetterOn = now;
        Changed();
    }

    /// <summary>One letter at a time, and none to those who need none: of two orders at once one is refused.</summary>
    public Result<UserId> ExpectLetter(DateTimeOffset now)
    {
        if (State != AccountState.Invited)
            return State == AccountState.Active ? AccessErrors.Activated : AccessErrors.Disabled;
        if (LetterOn + IActivationLetters.Life > now)
            return AccessErrors.LetterOnItsWay;

        IsWrittenTo(now);
        return Id;
    }

    public void SetPassword(string hash)
    {
        PasswordHash = hash;
        Changed();
    }

    public void ChooseLanguage(string language)
    {
        Language = language;
        Changed();
    }

    /// <summary>Takes effect with the next request of the account, whatever sessions it has.</summary>
    public Result<int> SetRoles(IReadOnlyCollection<Role> roles, int otherAdministrators)
    {
        if (roles.Count == 0)
            return AccessErrors.RoleMissing;
        if (IsAdministrator && !roles.Contains(Role.Administrator) && otherAdministrators == 0)
            return AccessErrors.LastAdministrator;

        _roles.RemoveAll(held => !roles.Contains(held.Role));
        _roles.AddRange(roles.Distinct().Where(role => !Holds(role)).Select(role => new RoleHeld(role)));
        Changed();
        return _roles.Count;
    }

    public Result<int> Disable(DateTimeOffset now, int otherAdministrators)
    {
        if (IsAdministrator && otherAdministrators == 0)
            return AccessErrors.LastAdministrator;

        DisabledAt ??= now;
        Changed();
        return Version;
    }

    public void Enable()
    {
        DisabledAt = null;
        Changed();
    }

    public bool Holds(Role role) => _roles.Exists(held => held.Role == role);

    private bool IsAdministrator => Holds(Role.Administrator);
}

/// <summary>A role that an account has.</summary>
public sealed record RoleHeld(Role Role);

namespace Training.Application.Access;

internal static class AccessErrors
{
    public static readonly Error AccountUnknown = new("access.account_unknown", ErrorKind.NotFound);

    public static readonly Error Disabled = new("access.account_disabled", ErrorKind.Conflict);
    public static readonly Error Activated = new("access.account_activated", ErrorKind.Conflict);
    public static readonly Error LetterOnItsWay = new("access.letter_on_its_way", ErrorKind.Conflict);

    /// <summary>One sentence for an unknown address, a wrong password, and an account that is disabled or not yet activated.</summary>
    public static readonly Error SignInFailed = new("access.sign_in_failed", ErrorKind.Invalid);
    public static readonly Error Locked = new("access.locked", ErrorKind.Invalid);
    public static readonly Error LinkDead = new("access.link_dead", ErrorKind.Invalid);
    public static readonly Error EmailTaken = new("access.email_taken", ErrorKind.Conflict, "Email");
    public static readonly Error RoleMissing = new("access.role_missing", ErrorKind.Invalid, "Roles");
    public static readonly Error LastAdministrator = new("access.last_administrator", ErrorKind.Conflict);
    public static readonly Error CodeWrong = new("access.code_wrong", ErrorKind.Invalid, "Code");
    public static readonly Error SecondStepOver = new("access.second_step_over", ErrorKind.Invalid);
    public static readonly Error SecondFactorThere = new("access.second_factor_there", ErrorKind.Conflict);
    public static readonly Error SecondFactorMissing = new("access.second_factor_missing", ErrorKind.Conflict);
    public static readonly Error PasswordShort = new("access.password_short", ErrorKind.Invalid, "Password");
    public static readonly Error PasswordLong = new("access.password_long", ErrorKind.Invalid, "Password");
    public static readonly Error PasswordTooEasy = new("access.password_too_easy", ErrorKind.Invalid, "Password");
}

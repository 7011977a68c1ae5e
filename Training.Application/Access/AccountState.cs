namespace Training.Application.Access;

public enum AccountState
{
    /// <summary>Waits for the person to choose a password.</summary>
    Invited,
    Active,
    Disabled,
}

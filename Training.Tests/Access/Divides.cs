namespace Training.Tests.Access;

internal static class Divides
{
    /// <summary>Whether a role that has the permission sees only rows of its own by it.</summary>
    public static bool Rows(Role role, Permission permission) =>
        Roles.Allow(role, permission)
        && permission switch
        {
            Permission.Anyone => false,
            Permission.OwnData or Permission.OwnSignIn => true,
            Permission.ViewWork => !Roles.Allow(role, Permission.ManageWork),
            _ => Roles.IsScopedToOwnRows(role),
        };
}

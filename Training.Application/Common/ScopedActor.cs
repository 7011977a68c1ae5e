using Microsoft.Extensions.DependencyInjection;

namespace Training.Application.Common;

/// <summary>
/// Who acts in this scope when nobody is signed in to it: the owner of the work being done, an operator at the console,
/// or the system itself. Set it before anything else is resolved from the scope.
/// </summary>
public sealed class ScopedActor
{
    public IActor? Actor { get; set; }

    /// <summary>Whoever was set, or else whoever is signed in.</summary>
    public static IActor Of<TSignedIn>(IServiceProvider scope)
        where TSignedIn : IActor =>
        scope.GetRequiredService<ScopedActor>().Actor ?? scope.GetRequiredService<TSignedIn>();
}

/// <summary>
/// Acts in someone's name with no permission to ask for: what is done was allowed when it was asked for, or is done by
/// someone who has the machine itself.
/// </summary>
/// <param name="User">The account in whose name; null for the system.</param>
/// <param name="Name">As the audit trail shows it.</param>
public sealed record TrustedActor(UserId? User, string Name) : IActor
{
    public static readonly TrustedActor System = new(User: null, "system");

    public bool Has(Permission permission) => true;
}

using System.Security.Claims;
using Training.Application.Access;
using Training.Application.Common;
using Training.Infrastructure.Identity;

namespace Training.Web;

/// <summary>Whoever signed in, with the permissions of the roles they have now. Nobody signed in: no permission.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http) : IActor
{
    public UserId? User => http.HttpContext?.User.User();

    public string Name => http.HttpContext?.User.Identity?.Name ?? "";

    public bool Has(Permission permission) =>
        permission == Permission.Anyone || (http.HttpContext?.User is { } user && Has(user, permission));

    private static bool Has(ClaimsPrincipal user, Permission permission) =>
        (permission == Permission.OwnSignIn || !user.LacksSecondFactor())
        && user.Roles().Any(role => Roles.Allow(role, permission));
}

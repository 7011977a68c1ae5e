using System.Security.Claims;
using Training.Application.Common;

namespace Training.Web;

/// <summary>Whoever signed in, with the permissions the sign-in put on them. Nobody signed in: no permission.</summary>
internal sealed class CurrentActor(IHttpContextAccessor http) : IActor
{
    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    public UserId? User =>
        UserId.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id) ? id : null;

    public string Name => Principal?.Identity?.Name ?? "";

    public bool Has(Permission permission) =>
        permission == Permission.Anyone || (Principal?.HasClaim("permission", permission.ToString()) ?? false);
}

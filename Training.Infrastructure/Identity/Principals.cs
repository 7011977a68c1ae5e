using System.Security.Claims;
using Training.Application.Access;
using Training.Application.Access.Contracts;

namespace Training.Infrastructure.Identity;

/// <summary>The recognised account as ASP.NET Core passes it on. It lives for one request, so nothing in it goes stale.</summary>
public static class Principals
{
    private const string Language = "language";
    private const string Session = "session";
    private const string Half = "lacks-second-factor";

    internal static ClaimsPrincipal Of(Recognised who, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, who.Account.ToString()),
                    new(ClaimTypes.Name, who.Name),
                    new(Language, who.Language),
                    .. who.Session is { } session ? [new Claim(Session, session.ToString())] : Array.Empty<Claim>(),
                    .. who.LacksSecondFactor ? [new Claim(Half, "")] : Array.Empty<Claim>(),
                    .. who.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
                ],
                scheme
            )
        );

    public static UserId? User(this ClaimsPrincipal principal) =>
        UserId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id) ? id : null;

    /// <summary>The session of this request; none when an API token was used.</summary>
    public static SignInSessionId? SessionId(this ClaimsPrincipal principal) =>
        Training.Application.Access.SignInSessionId.TryParse(principal.FindFirstValue(Session), null, out var id)
            ? id
            : null;

    /// <summary>The language the account chose, <c>vi</c> or <c>en</c>; none before the sign-in.</summary>
    public static string? PreferredLanguage(this ClaimsPrincipal principal) => principal.FindFirstValue(Language);

    /// <summary>Nothing opens to them but the page that sets it up.</summary>
    public static bool LacksSecondFactor(this ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == Half);

    public static IEnumerable<Role> Roles(this ClaimsPrincipal principal) =>
        principal.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value));
}

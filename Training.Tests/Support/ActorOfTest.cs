using Microsoft.AspNetCore.Http;
using Training.Web;

namespace Training.Tests.Support;

/// <summary>
/// In a request of <c>app.SignedIn(...)</c> or <c>app.Visitor()</c>, or with a session's cookie, the actor that the product uses; elsewhere the one
/// that may do everything.
/// </summary>
internal sealed class ActorOfTest(TestActor free, CurrentActor real, IHttpContextAccessor http) : IActor
{
    public const string RealGate = "X-Test-Real-Gate";

    private IActor Chosen =>
        http.HttpContext?.Request is { } request
        && (request.Headers.ContainsKey(RealGate) || request.Cookies.ContainsKey("training"))
            ? real
            : free;

    public UserId? User => Chosen.User;

    public string Name => Chosen.Name;

    public bool Has(Permission permission) => Chosen.Has(permission);
}

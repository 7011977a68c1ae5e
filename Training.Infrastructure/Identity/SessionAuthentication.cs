using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Training.Application.Access;

namespace Training.Infrastructure.Identity;

/// <summary>Knows a browser by its session cookie, and sends whoever has none to the sign-in page.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    SessionRegister sessions
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Session";
    private const string SignInPage = "/sign-in";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { Length: > 0 } secret)
            return AuthenticateResult.NoResult();

        return await sessions.Recognise(secret, Context.RequestAborted) is { } who
            ? AuthenticateResult.Success(new(Principals.Of(who, Name), Name))
            : AuthenticateResult.Fail("The session has ended.");
    }

    /// <summary>A part of a page cannot show the sign-in page in its place, so htmx is told to move the whole window.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            var page = Uri.TryCreate(Request.Headers["HX-Current-URL"], UriKind.Absolute, out var current)
                ? current.PathAndQuery
                : "/";
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers["HX-Redirect"] = SignInFor(page);
        }
        else
        {
            Response.Redirect(SignInFor(Request.PathBase + Request.Path + Request.QueryString));
        }
        return Task.CompletedTask;
    }

    private static string SignInFor(string page) =>
        page == "/" ? SignInPage : $"{SignInPage}?returnUrl={Uri.EscapeDataString(page)}";
}

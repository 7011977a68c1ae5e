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
    private const string SecondFactorPage = "/account/second-factor";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { Length: > 0 } secret)
            return AuthenticateResult.NoResult();

        return await sessions.Recognise(secret, Context.RequestAborted) is { } who
            ? AuthenticateResult.Success(new(Principals.Of(who, Name), Name))
            : AuthenticateResult.Fail("The session has ended.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        LeadTo(SignInPage);
        return Task.CompletedTask;
    }

    /// <summary>Whoever lacks the second factor that a role asks for sets it up before anything else.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (!Context.User.LacksSecondFactor())
            return base.HandleForbiddenAsync(properties);

        LeadTo(SecondFactorPage);
        return Task.CompletedTask;
    }

    /// <summary>A part of a page cannot show another page in its place, so htmx is told to move the whole window.</summary>
    private void LeadTo(string page)
    {
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            var shown = Uri.TryCreate(Request.Headers["HX-Current-URL"], UriKind.Absolute, out var current)
                ? current.PathAndQuery
                : "/";
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers["HX-Redirect"] = AndBack(page, shown);
        }
        else
        {
            Response.Redirect(AndBack(page, Request.PathBase + Request.Path + Request.QueryString));
        }
    }

    private static string AndBack(string page, string from) =>
        from == "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(from)}";
}

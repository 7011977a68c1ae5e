using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Training.Application.Access;

namespace Training.Infrastructure.Identity;

/// <summary>
/// Knows a program by its bearer token. The API takes no cookie, so that no other site can use it through a browser
/// in which someone is signed in.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    ApiTokens tokens,
    IProblemDetailsService problems
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";
    private const string Start = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        return await tokens.Recognise(header[Start.Length..].Trim(), Context.RequestAborted) is { } who
            ? AuthenticateResult.Success(new(Principals.Of(who, Name), Name))
            : AuthenticateResult.Fail("The token is unknown, expired or revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Name;
        return Answer(StatusCodes.Status401Unauthorized, "access.token_needed");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Answer(StatusCodes.Status403Forbidden, Error.AccessDenied.Code);

    private async Task Answer(int status, string code)
    {
        Response.StatusCode = status;
        await problems.WriteAsync(
            new() { HttpContext = Context, ProblemDetails = { Status = status, Extensions = { ["code"] = code } } }
        );
    }
}

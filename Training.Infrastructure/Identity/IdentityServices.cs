using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Training.Application.Access;

namespace Training.Infrastructure.Identity;

public static class IdentityServices
{
    private const string EitherWay = "Either";

    /// <summary>Of PBKDF2 with HMAC-SHA512, by ASVS 5.0.</summary>
    private const int Rounds = 210_000;

    internal static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddProblemDetails()
            .AddAuthentication(EitherWay)
            .AddPolicyScheme(EitherWay, displayName: null, options => options.ForwardDefaultSelector = SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(
                TokenAuthentication.Name,
                configureOptions: null
            )
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(
                SessionAuthentication.Name,
                configureOptions: null
            );
        return services
            .AddSingleton(new SecondFactorPolicy(IsRequired: configuration["Access:SecondFactor"] != "Optional"))
            .Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds)
            .AddSingleton<IPasswords, PasswordHashing>();
    }

    /// <summary>For a process that serves pages: a link to one that does not leads nowhere.</summary>
    public static IServiceCollection AddFirstAdministrator(this IServiceCollection services) =>
        services.AddHostedService<FirstAdministrator>();

    private static string SchemeFor(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase)
            ? TokenAuthentication.Name
            : SessionAuthentication.Name;
}

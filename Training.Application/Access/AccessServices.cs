using Microsoft.Extensions.DependencyInjection;

namespace Training.Application.Access;

internal static class AccessServices
{
    /// <summary>What several use cases of this module share.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services
            .AddScoped<Accounts>()
            .AddScoped<AccessLinks>()
            .AddScoped<ApiTokens>()
            .AddScoped<FirstLink>()
            .AddScoped<LinkLetters>()
            .AddScoped<PasswordCheck>()
            .AddScoped<SessionOpening>()
            .AddScoped<SessionRegister>()
            .AddScoped<SignInAttempts>();
}

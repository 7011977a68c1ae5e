using Microsoft.AspNetCore.Authorization;
using Training.Application.Common;

namespace Training.Web;

/// <summary>
/// The gate before every endpoint: it opens only if the endpoint names a permission and the actor has it.
/// An endpoint that names none stays shut. The pipeline asks again for each request that the endpoint sends.
/// </summary>
internal sealed class NamedPermission(IHttpContextAccessor http) : AuthorizationHandler<NamedPermission.Requirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
    {
        var actor = http.HttpContext!.RequestServices.GetRequiredService<IActor>();
        var named = http.HttpContext.GetEndpoint() is { } endpoint
            ? endpoint.Metadata.GetMetadata<RequiresAttribute>()?.Permission
            : Permission.Anyone; // there is nothing at this address
        if (named is { } permission && actor.Has(permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    internal sealed class Requirement : IAuthorizationRequirement;
}

internal static class PermissionServices
{
    public static IServiceCollection AddNamedPermissions(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicy([new NamedPermission.Requirement()], []));
        return services.AddSingleton<IAuthorizationHandler, NamedPermission>();
    }

    /// <summary>What a page says with the attribute, a mapped endpoint says with this.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new RequiresAttribute(permission));
}

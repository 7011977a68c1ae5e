using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Training.Application.Common;

namespace Training.Web.Api;

/// <summary>The OpenAPI document of <c>/api/v1</c>, at <c>/openapi/v1.json</c> and, for people, at <c>/api</c>.</summary>
internal static class ApiDocument
{
    public const string Version = "v1";
    private const string Bearer = "bearer";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Version,
            document =>
                document
                    .AddDocumentTransformer((described, _, _) => Introduce(described))
                    .AddOperationTransformer((operation, context, _) => Explain(operation, context))
                    .AddSchemaTransformer((schema, context, _) => Simplify(schema, context))
                    .ShouldInclude = described =>
                    described.RelativePath!.StartsWith("api/v1/", StringComparison.Ordinal)
        );

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Training",
            Version = Version,
            Description = "Bearer tokens, made on the account page; the same permissions as the pages.",
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Explain(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var named = context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiresAttribute>().Last();
        operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        operation.Extensions["x-permission"] = new JsonNodeExtension(named.Permission.ToString());
        operation.Responses ??= [];
        operation.Responses["401"] = Problem("No token, or one that is unknown, expired or revoked.");
        operation.Responses["403"] = Problem("The account may not do this.");
        operation.Responses["default"] = Problem("Refused; `code` says why.");
        return Task.CompletedTask;
    }

    private static OpenApiResponse Problem(string description) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() },
        };

    /// <summary>An id is written as a plain string, whatever record it is inside.</summary>
    private static Task Simplify(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var ports = type.GetInterfaces().Where(port => port.IsGenericType);
        if (ports.Any(port => port.GetGenericTypeDefinition() == typeof(ITypedId<>)))
            (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, "uuid", null);
        return Task.CompletedTask;
    }
}

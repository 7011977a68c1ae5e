using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Training.Tests.Access;

/// <summary>One way to ask one endpoint about one object: the method, for a page the handler, and the object's place in the address.</summary>
/// <param name="Stem">The address up to the object, such as <c>people/{id}</c>; null when it names none.</param>
/// <param name="Rest">What follows the object.</param>
internal sealed partial record DividedDoor(
    HttpMethod Method,
    string Route,
    string? Stem,
    string Rest,
    Permission Permission
)
{
    private const string Api = "api/v1/";

    /// <summary>The number of an error and the name of a document are no objects that anybody owns.</summary>
    private static readonly string[] NoObjects = ["error/{status}", "openapi/{documentName}.json"];

    public bool IsApi => Route.StartsWith(Api, StringComparison.Ordinal);

    public static IEnumerable<DividedDoor> Of(RouteEndpoint endpoint)
    {
        var route = Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "}");
        var path = route.StartsWith(Api, StringComparison.Ordinal) ? route[Api.Length..] : route;
        var end = path.LastIndexOf('}') + 1;
        var stem =
            end == 0 || NoObjects.Any(none => path.StartsWith(none, StringComparison.Ordinal)) ? null : path[..end];
        var permission = endpoint.Metadata.GetMetadata<RequiresAttribute>()!.Permission;
        return from way in Ways(endpoint)
            select new DividedDoor(way.Method, route, stem, (stem is null ? "" : path[end..]) + way.Query, permission);
    }

    /// <summary>Of one that names no object.</summary>
    public Uri Address => new($"/{Route}{Rest}", UriKind.Relative);

    public Uri AddressOf(string named) => new($"/{(IsApi ? Api : "")}{named}{Rest}", UriKind.Relative);

    public override string ToString() => $"{Method} {Route}{Rest}";

    private static IEnumerable<(HttpMethod Method, string Query)> Ways(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? page.HandlerMethods.Select(handler =>
                (new HttpMethod(handler.HttpMethod), handler.Name is null ? "" : $"?handler={handler.Name}")
            )
            : endpoint
                .Metadata.GetMetadata<HttpMethodMetadata>()
                ?.HttpMethods.Select(name => (new HttpMethod(name), ""))
                ?? [];

    [GeneratedRegex(@":\w+(\(.*?\))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Training.Application.Common;
using Training.Web.Api;

namespace Training.Web.Pages.Access;

/// <summary>The OpenAPI document as a page: what there is to call, what it needs, and an example to begin with.</summary>
[Requires(Permission.Anyone)]
public sealed class ApiModel([FromKeyedServices(ApiDocument.Version)] IOpenApiDocumentProvider provider) : PageModel
{
    public IReadOnlyList<Call> Calls { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var document = await provider.GetOpenApiDocumentAsync(ct);
        Calls =
        [
            .. from path in document.Paths
            from operation in path.Value.Operations ?? []
            orderby path.Key
            select new Call(operation.Key.Method, path.Key, operation.Value),
        ];
    }

    public static string TypeOf(IOpenApiParameter parameter) =>
        $"{parameter.Schema?.Type} {parameter.Schema?.Format}".TrimEnd();

    public sealed record Call(string Method, string Path, OpenApiOperation Operation)
    {
        public string Permission =>
            Operation.Extensions?["x-permission"] is JsonNodeExtension named ? named.Node.ToString() : "";
    }
}

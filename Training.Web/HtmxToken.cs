using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Training.Web;

internal static class HtmxToken
{
    /// <summary>The token that htmx sends by header with whatever it sends.</summary>
    public static IHtmlContent AntiforgeryHeader(this IHtmlHelper html)
    {
        var http = html.ViewContext.HttpContext;
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new HtmlString($$"""{"{{tokens.HeaderName}}":"{{tokens.RequestToken}}"}""");
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Sheets;
using Training.Application.Common;
using Training.Web.Api;

namespace Training.Web.Pages.GradeSheets;

/// <summary>What the script of the page sends: changed cells, typed or pasted.</summary>
public sealed record SentCells(IReadOnlyList<CellChange> Cells, MarkWay Way)
{
    /// <summary>Null for what the page never sends.</summary>
    public static async Task<SentCells?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<SentCells>(request.Body, ApiJson.Options, ct);
            return sent is { Way: MarkWay.Page or MarkWay.Paste } ? sent : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal static class JsonRefusals
{
    /// <summary>For the script, which shows the sentence where a page would.</summary>
    public static IActionResult RefusedAsJson(this PageModel page, IReadOnlyList<Error> errors)
    {
        var refused = page.Refused(errors);
        var status =
            refused is PageResult shown ? shown.StatusCode
            : refused is StatusCodeResult plain ? plain.StatusCode
            : null;
        var texts = page.HttpContext.RequestServices.GetRequiredService<Texts>();
        return new JsonResult(new { error = texts.Of(errors[0]) }, ApiJson.Options) { StatusCode = status };
    }
}

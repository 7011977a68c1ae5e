using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Training.Application.Common;

namespace Training.Web.Pages;

/// <summary>Says what happened, what of one's work is safe, and what to do next.</summary>
[Requires(Permission.Anyone), IgnoreAntiforgeryToken]
public sealed partial class ErrorModel(IAntiforgery antiforgery, ILogger<ErrorModel> log, TimeProvider clock)
    : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 429, 500];

    /// <summary>The status whose sentences are shown: a rarer one is told like the nearest of these.</summary>
    public int Kind { get; private set; }

    public string FaultCode { get; private set; } = "";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Where a second try leads.</summary>
    public string? Retry { get; private set; }

    /// <summary>What was typed, to be sent again; null for a page that was only opened.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Typed { get; private set; }

    public void OnGet(int status) => Show(status);

    public async Task OnPostAsync(int status)
    {
        Show(status);
        // Only what came from a page of ours is offered again: a forged form must not be sent by a second click.
        if (Kind != 500 || !Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(HttpContext))
            Retry = null;
        else if (Request.Form.Files.Count > 0 || Request.Form.Keys.Any(IsSecret))
            Retry = null;
        else
            Typed = [.. Request.Form.SelectMany(Values).Where(pair => pair.Key != "__RequestVerificationToken")];
    }

    private void Show(int status)
    {
        Kind =
            Known.Contains(status) ? status
            : status >= 500 ? 500
            : 400;
        Response.StatusCode = status is >= 400 and <= 599 ? status : 400;
        FaultCode = Web.FaultCode.Of(HttpContext);
        var bare = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        if (fault is not null)
        {
            Retry = fault.Path + Request.QueryString;
            LogFault(log, FaultCode, fault.Error.GetType().Name);
        }
        else if (bare is not null)
        {
            Retry = bare.OriginalPath + bare.OriginalQueryString;
        }
    }

    private static bool IsSecret(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<KeyValuePair<string, string>> Values(KeyValuePair<string, StringValues> field) =>
        field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""));

    [LoggerMessage(Level = LogLevel.Error, Message = "The person was shown fault code {Code} for {Kind}")]
    private static partial void LogFault(ILogger log, string code, string kind);
}

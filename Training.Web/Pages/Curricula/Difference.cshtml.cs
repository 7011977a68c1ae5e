using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Pages.Curricula;

/// <summary>What an edition changed against another; at first against the one before it.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class DifferenceModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Edition { get; set; }

    /// <summary>The label of the other edition: CCN-LLCT-1.</summary>
    [FromQuery]
    public string? With { get; set; }

    public Comparison Comparison { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (code, edition) = Parts(With ?? $"{Code}-{Edition - 1}");
        var outcome = await sender.Send(new CompareCurricula(Code, Edition, code, edition), ct);
        if (!outcome.Succeeded(out var comparison))
            return this.Refused(outcome.Errors);

        Comparison = comparison;
        return Page();
    }

    private static (string Code, int Edition) Parts(string label)
    {
        var dash = label.LastIndexOf('-');
        return
            dash > 0
            && int.TryParse(label.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var edition)
            ? (label[..dash], edition)
            : ("", 0);
    }
}

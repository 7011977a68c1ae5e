using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Pages.Curricula;

/// <summary>What an edition changed against another; at first against the one before it.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class DifferenceModel(ISender sender) : EditionPage
{
    /// <summary>The label of the other edition: CCN-LLCT-1.</summary>
    [FromQuery]
    public string? With { get; set; }

    public Comparison Comparison { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (code, edition) = Parts(With ?? $"{Code}-{Edition - 1}");
        var outcome = await sender.Send(new CompareCurricula(Code, Edition, code, edition), ct);
        return this.Shown(outcome, comparison => Comparison = comparison);
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum;

namespace Training.Web.Pages.Curricula;

/// <summary>Begins a draft from an edition: the next of its code, or a curriculum of the school's own.</summary>
[Requires(Permission.EditCurricula)]
public sealed class CopyModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute(Name = "code")]
    public string From { get; set; } = "";

    [FromRoute]
    public int Edition { get; set; }

    [BindProperty(Name = "to")]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCurriculum(From, Edition), ct);
        return this.Shown(outcome, view => Code = view.Summary.Code);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new DraftEdition(From, Edition, Code ?? ""), ct);
        if (!outcome.Succeeded(out var edition))
            return this.Refused(outcome.Errors);

        var code = Code!.Trim().ToUpperInvariant();
        this.Say(texts["curricula.drafted", ("curriculum", $"{code}-{edition}")]);
        return RedirectToPage("/Curricula/Show", new { code, edition });
    }
}

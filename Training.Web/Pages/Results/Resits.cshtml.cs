using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Results;
using Training.Application.Common;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Results;

/// <summary>Who is to sit an exam again and who is to take a module again; the sheets of a further sitting are opened here.</summary>
[Requires(Permission.ViewCohorts)]
public sealed class ResitsModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Cohort { get; set; } = "";

    [BindProperty]
    public string? Class { get; set; }

    [BindProperty]
    public string? Module { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public ResitList View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayDecide => actor.Has(Permission.DecideResults);

    /// <summary>The class and module of the form that was refused.</summary>
    public (string?, string?) Failed => ModelState.IsValid ? (null, null) : (Class, Module);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostOpenAsync(Sending sending, CancellationToken ct)
    {
        var open = new OpenResit(Class ?? "", Module ?? "", On ?? default, sending.Plan());
        var opened = await sender.Send(open, ct);
        if (!opened.Succeeded(out var count))
            return await Show(this.Refused(opened.Errors), ct);

        this.Say(texts["results.resit_opened", ("count", count), ("class", Class), ("module", Module)]);
        return RedirectToPage("/Results/Resits", new { cohort = Cohort });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ListResits(Cohort), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return answer;
    }
}

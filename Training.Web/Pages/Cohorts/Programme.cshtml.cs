using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.EditCohorts)]
public sealed class ProgrammeModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public int? Target { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>Planned sizes of the cohorts together; null while there is no programme.</summary>
    public int? Planned { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowProgramme(), ct);
        if (outcome.Succeeded(out var programme))
        {
            (Code, NameVi, NameEn, Target) = (programme.Code, programme.NameVi, programme.NameEn, programme.Target);
            (Version, Planned) = (programme.Version, programme.Planned);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var command = new SetUpProgramme(Code ?? "", NameVi ?? "", NameEn ?? "", Target ?? 0, Version);
        var outcome = await sender.Send(command, ct);
        if (outcome.Errors.Count > 0)
            return this.Refused(outcome.Errors);

        this.Say(texts["cohorts.programme_saved"]);
        return Redirect("~/cohorts");
    }
}

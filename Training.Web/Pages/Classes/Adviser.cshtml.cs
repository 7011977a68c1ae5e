using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment;

namespace Training.Web.Pages.Classes;

/// <summary>Who advises a class: searched by name, chosen, or taken away.</summary>
[Requires(Permission.EditClasses)]
public sealed class AdviserModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    [BindProperty]
    public UserId? Adviser { get; set; }

    public ClassView View { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<AdviserLine> Advisers { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Adviser is null)
            ModelState.AddModelError(nameof(Adviser), texts["cohorts.adviser_missing"]);
        return Adviser is null
            ? await Show(new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity }, ct)
            : await Appoint(Adviser, "cohorts.adviser_appointed", ct);
    }

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) => Appoint(null, "cohorts.adviser_removed", ct);

    private async Task<IActionResult> Appoint(UserId? adviser, string said, CancellationToken ct)
    {
        var appointed = await sender.Send(new AppointAdviser(Code, adviser), ct);
        if (!appointed.Succeeded(out var code))
            return await Show(this.Refused(appointed.Errors), ct);

        this.Say(texts[said, ("class", code)]);
        return RedirectToPage("/Classes/Show", new { code });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowClass(Code), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);
        var listed = await sender.Send(new ListAdvisers(Search), ct);
        if (!listed.Succeeded(out var advisers))
            return this.Refused(listed.Errors);

        (View, Advisers) = (view, advisers);
        return answer;
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Results;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.People.Contracts;
using Training.Web.Imports;

namespace Training.Web.Pages.Results;

/// <summary>The result of one trainee with how it was computed, and the decisions that bear on it.</summary>
[Requires(Permission.ViewResults)]
public sealed class PersonModel(ISender sender, ISheetWriter writer, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Class { get; set; } = "";

    [FromRoute]
    public PersonId Person { get; set; }

    public ResultView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayDecide => actor.Has(Permission.DecideResults);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnGetTranscriptAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowResult(Class, Person), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);
        if (view.Result is not { } result)
            return NotFound();

        var file = await Downloads.Written(writer, ResultSheets.Transcript(view, result, texts), ct);
        return File(file, Downloads.Xlsx, $"{view.FullName}-{texts["results.file"]}.xlsx");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(ExemptionId exemption, CancellationToken ct) =>
        await Take(await sender.Send(new WithdrawExemption(Class, Person, exemption), ct), ct);

    public async Task<IActionResult> OnPostLiftAsync(DisciplineId discipline, CancellationToken ct) =>
        await Take(await sender.Send(new LiftDiscipline(Class, Person, discipline), ct), ct);

    private async Task<IActionResult> Take<T>(Result<T> outcome, CancellationToken ct)
        where T : notnull
    {
        if (!outcome.Succeeded(out _))
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts["results.withdrawn"]);
        return RedirectToPage("/Results/Person", new { @class = Class, person = Person });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowResult(Class, Person), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return answer;
    }
}

using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.EditClasses)]
public sealed class ClassesModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public int? Count { get; set; } = 1;

    [BindProperty]
    public int? Capacity { get; set; } = TrainingClass.DefaultCapacity;

    /// <summary>The class whose line was sent, and what was typed into it.</summary>
    public (string Class, string? Code, string? Capacity)? Typed { get; private set; }

    public CohortView Cohort { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var added = await sender.Send(new AddClasses(Code, Count ?? 0, Capacity ?? 0), ct);
        return added.Succeeded(out var codes)
            ? Done(texts["cohorts.classes_added", ("count", codes.Count), ("first", codes[0]), ("last", codes[^1])])
            : await Show(this.Refused(added.Errors), ct);
    }

    public async Task<IActionResult> OnPostChangeAsync(
        string @class,
        string? newCode,
        string? newCapacity,
        int version,
        CancellationToken ct
    )
    {
        Typed = (@class, newCode, newCapacity);
        var capacity = int.TryParse(newCapacity, NumberStyles.None, CultureInfo.InvariantCulture, out var seats)
            ? seats
            : 0;
        var changed = await sender.Send(new ChangeClass(@class, newCode ?? "", capacity, version), ct);
        return changed.Succeeded(out var code)
            ? Done(texts["cohorts.class_saved", ("class", code)])
            : await Show(this.Refused(changed.Errors), ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string @class, CancellationToken ct)
    {
        var removed = await sender.Send(new RemoveClass(@class), ct);
        return removed.Succeeded(out _)
            ? Done(texts["cohorts.class_removed", ("class", @class)])
            : await Show(this.Refused(removed.Errors), ct);
    }

    private RedirectToPageResult Done(string sentence)
    {
        this.Say(sentence);
        return RedirectToPage("/Cohorts/Classes", new { code = Code });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCohort(Code), ct);
        if (!outcome.Succeeded(out var cohort))
            return this.Refused(outcome.Errors);

        Cohort = cohort;
        return answer;
    }
}

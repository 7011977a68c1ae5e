using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Results;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Web.Imports;

namespace Training.Web.Pages.Results;

/// <summary>The published results of a class, with ranks.</summary>
[Requires(Permission.ViewResults)]
public sealed class ClassModel(ISender sender, ISheetWriter writer, Texts texts) : PageModel
{
    [FromRoute]
    public string Class { get; set; } = "";

    public ClassResults View { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListClassResults(Class), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return Page();
    }

    public async Task<IActionResult> OnGetWorkbookAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListClassResults(Class), ct);
        return outcome.Succeeded(out var view)
            ? File(
                await Downloads.Written(writer, ResultSheets.Of(view, texts), ct),
                Downloads.Xlsx,
                $"{view.Class.Code}-{texts["results.file"]}.xlsx"
            )
            : this.Refused(outcome.Errors);
    }
}

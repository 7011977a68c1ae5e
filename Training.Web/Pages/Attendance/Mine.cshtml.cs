using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Figures;
using Training.Application.Common;

namespace Training.Web.Pages.Attendance;

/// <summary>Chuyên cần của tôi, on the trainee's phone.</summary>
[Requires(Permission.OwnData)]
public sealed class MineModel(ISender sender) : PageModel
{
    public MyFigures Mine { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Those of which anything was held, the most urgent first.</summary>
    public IEnumerable<ModuleFigures> Modules =>
        Mine.Figures!.Modules.Where(module => module.Attended.Held > 0)
            .OrderByDescending(module => module.Attended.Standing);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await sender.Send(new ShowMyFigures(), ct);
        if (!shown.Succeeded(out var mine))
            return this.Refused(shown.Errors);

        Mine = mine;
        return Page();
    }
}

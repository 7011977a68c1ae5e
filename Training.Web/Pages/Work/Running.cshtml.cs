using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Work;

namespace Training.Web.Pages.Work;

/// <summary>The work of the person who looks; the home page and the top bar take their parts from here while something runs.</summary>
[Requires(Permission.ViewWork)]
public sealed class RunningModel(ISender sender) : PageModel
{
    public MyWork Work { get; private set; } = new([], 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListMyWork(), ct);
        if (!outcome.Succeeded(out var work))
            return this.Refused(outcome.Errors);

        Work = work;
        return Page();
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Work;
using Training.Application.Work.Contracts;

namespace Training.Web.Pages.Work;

[Requires(Permission.ViewWork)]
public sealed class IndexModel(ISender sender) : PageModel
{
    [FromQuery(Name = "state")]
    public WorkState? State { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public WorkList List { get; private set; } = null!; // the page is shown only when it is set

    public bool UnderWay => CountOf(WorkState.Running) + CountOf(WorkState.Pending) > 0;

    public int CountOf(WorkState state) => List.Counts.GetValueOrDefault(state);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListWork(State, Math.Max(1, Number)), ct);
        if (!outcome.Succeeded(out var list))
            return this.Refused(outcome.Errors);

        List = list;
        return Page();
    }
}

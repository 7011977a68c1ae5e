using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Calendar;

namespace Training.Web.Pages.Calendar;

/// <summary>The bell grids that count now and later; those of the past when asked for.</summary>
[Requires(Permission.ViewPlanning)]
public sealed class GridsModel(ISender sender, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<GridView> Grids { get; private set; } = [];

    public bool Counts(GridView grid) =>
        grid.Details.From <= clock.Day() && (grid.Until is not { } until || clock.Day() < until);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var listed = await sender.Send(new ListGrids(), ct);
        if (!listed.Succeeded(out var grids))
            return this.Refused(listed.Errors);

        Grids =
        [
            .. grids
                .Where(grid => All || grid.Until is not { } until || until > clock.Day())
                .OrderBy(grid => grid.Details.From),
        ];
        return Page();
    }
}

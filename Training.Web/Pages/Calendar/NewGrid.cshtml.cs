using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Hits;

namespace Training.Web.Pages.Calendar;

/// <summary>A new grid begins as the one that counts today.</summary>
[Requires(Permission.EditResources)]
public sealed class NewGridModel(ISender sender, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty]
    public GridForm Grid { get; set; } = new();

    [BindProperty]
    public int Accepted { get; set; }

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var listed = await sender.Send(new ListGrids(), ct);
        if (!listed.Succeeded(out var grids))
            return this.Refused(listed.Errors);

        if (grids.FirstOrDefault(grid => grid.Details.From <= clock.Day()) is { } now)
            Grid = new() { Periods = GridForm.Of(now.Details).Periods };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var grid = Grid.ToDetails();
        var added = await sender.Send(new AddGrid(grid, Accepted), ct);
        if (added.Errors.Count == 0)
        {
            this.Say(texts["calendar.saved", ("name", grid.NameVi)]);
            return RedirectToPage("/Calendar/Grids");
        }

        Hits = await sender.Hits(added.Errors, new PreviewGrid(Without: null, grid), ct);
        return this.Refused(added.Errors);
    }
}

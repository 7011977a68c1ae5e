using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Calendar;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;

namespace Training.Web.Pages.Calendar;

/// <summary>Changes or removes a grid; the sessions that get another time, or cannot, are shown first.</summary>
[Requires(Permission.EditResources)]
public sealed class EditGridModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public BellGridId Id { get; set; }

    [BindProperty]
    public GridForm Grid { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int Accepted { get; set; }

    public GridView Known { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    /// <summary>What is shown are the consequences of taking the grid away, not of changing it.</summary>
    public bool Removes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (answer is PageResult)
            (Grid, Version) = (GridForm.Of(Known.Details), Known.Version);
        return answer;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        Do(new ChangeGrid(Id, Grid.ToDetails(), Version, Accepted), new PreviewGrid(Id, Grid.ToDetails()), ct);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        Removes = true;
        var answer = await Do(new RemoveGrid(Id, Version, Accepted), new PreviewGrid(Id, With: null), ct);
        if (answer is PageResult)
            Grid = GridForm.Of(Known.Details); // the other form was not sent
        return answer;
    }

    private async Task<IActionResult> Do(ICommand<BellGridId> command, PreviewGrid preview, CancellationToken ct)
    {
        var shown = await Show(Page(), ct);
        if (shown is not PageResult)
            return shown;

        var done = await sender.Send(command, ct);
        if (done.Errors.Count == 0)
        {
            this.Say(texts[Removes ? "calendar.removed" : "calendar.saved", ("name", Known.Details.NameVi)]);
            return RedirectToPage("/Calendar/Grids");
        }

        Hits = await sender.Hits(done.Errors, preview, ct);
        return this.Refused(done.Errors);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var listed = await sender.Send(new ListGrids(), ct);
        if (!listed.Succeeded(out var grids))
            return this.Refused(listed.Errors);
        if (grids.FirstOrDefault(grid => grid.Id == Id) is not { } known)
            return NotFound();

        Known = known;
        return answer;
    }
}

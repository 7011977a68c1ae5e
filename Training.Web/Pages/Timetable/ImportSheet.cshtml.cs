using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Sheets;

namespace Training.Web.Pages.Timetable;

/// <summary>One import of a timetable from the check of its rows to its result; what the page shows follows the state.</summary>
[Requires(Permission.EditTimetable)]
public sealed class ImportSheetModel(ISender sender) : PageModel
{
    [FromRoute]
    public SheetId Id { get; set; }

    /// <summary>all, error, create, change, unchanged or refused.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    public string Filter => Show ?? "all";

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public SheetView Sheet { get; private set; } = null!; // the page is shown only when it is set

    public Page<SheetLineView> Lines { get; private set; } = new([], 0, 1, 1);

    /// <summary>The filters with how many rows each shows; nothing is said of what there is none of.</summary>
    public IEnumerable<(string Name, int Rows)> Filters =>
        new[]
        {
            ("all", Sheet.Counts.Total),
            ("error", Sheet.Counts.Of(LineOutcome.Error)),
            ("refused", Sheet.Counts.Refused),
            ("create", Sheet.Counts.Of(LineOutcome.Create)),
            ("change", Sheet.Counts.Of(LineOutcome.Change)),
            ("unchanged", Sheet.Counts.Of(LineOutcome.Unchanged)),
        }.Where(filter => filter.Item2 > 0 || filter.Item1 == Filter);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowTimetableSheet(Id), ct);
        if (!outcome.Succeeded(out var sheet))
            return this.Refused(outcome.Errors);

        Sheet = sheet;
        if (sheet.UnderWay)
            return Page();

        LineOutcome? wanted = Enum.TryParse<LineOutcome>(Filter, ignoreCase: true, out var of) ? of : null;
        var lines = await sender.Send(
            new ListSheetLines(Id, wanted, Filter == "refused", Math.Max(1, Number), PageSize: 25),
            ct
        );
        if (!lines.Succeeded(out var page))
            return this.Refused(lines.Errors);
        Lines = page;
        return Page();
    }

    /// <summary>Also goes on with work that was stopped.</summary>
    public async Task<IActionResult> OnPostCommitAsync(CancellationToken ct)
    {
        var begun = await sender.Send(new CommitTimetableSheet(Id), ct);
        if (begun.Succeeded(out _))
            return RedirectToPage("/Timetable/ImportSheet", new { id = Id });
        var shown = await OnGetAsync(ct);
        return shown is PageResult ? this.Refused(begun.Errors) : shown;
    }
}

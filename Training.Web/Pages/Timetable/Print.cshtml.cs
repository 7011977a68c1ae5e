using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Printing;

namespace Training.Web.Pages.Timetable;

/// <summary>The timetable on paper, in the layout of an official form (DOC-01 to DOC-06).</summary>
[Requires(Permission.ViewPlanning)]
public sealed class PrintModel(ISender sender, TimeProvider clock) : PageModel
{
    /// <summary>Its code.</summary>
    [FromQuery]
    public string Cohort { get; set; } = "";

    [FromQuery]
    public BoardBy By { get; set; }

    [FromQuery]
    public Guid? Of { get; set; }

    /// <summary>Any day of the first week.</summary>
    [FromQuery]
    public DateOnly? Day { get; set; }

    [FromQuery]
    public int Weeks { get; set; } = 1;

    [FromQuery]
    public bool Draft { get; set; }

    /// <summary>Whom the school belongs to, as it stands at the head; a dotted line to write on while it is empty.</summary>
    [FromQuery]
    public string? Organ { get; set; }

    /// <inheritdoc cref="Organ"/>
    [FromQuery]
    public string? School { get; set; }

    public PrintedTimetable Shown { get; private set; } = null!; // the page is shown only when it is set

    public DateOnly From => Day.Or(clock.Day());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Weeks = Math.Clamp(Weeks, 1, PrintTimetable.MostWeeks);
        var outcome = await sender.Send(new PrintTimetable(Cohort, By, Of, From, Weeks, Draft), ct);
        if (!outcome.Succeeded(out var shown))
            return this.Refused(outcome.Errors);

        Shown = shown;
        return Page();
    }

    /// <summary>The same weeks of something else.</summary>
    public IDictionary<string, string?> At(BoardBy by) =>
        new Dictionary<string, string?>
        {
            ["cohort"] = Cohort,
            ["by"] = $"{by}",
            ["day"] = From.ToString("O", CultureInfo.InvariantCulture),
            ["weeks"] = Weeks.ToString(CultureInfo.InvariantCulture),
            ["draft"] = Draft ? "true" : null,
            ["organ"] = Organ,
            ["school"] = School,
        };
}

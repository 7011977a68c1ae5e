using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable;
using Training.Application.Timetable.Best;
using Training.Application.Timetable.Contracts;

namespace Training.Web.Pages.Timetable;

/// <summary>Where a session could be instead, the best place first; a press moves it there.</summary>
[Requires(Permission.EditTimetable)]
public sealed class PlacesModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public SessionId Id { get; set; }

    public SessionView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Null where it was refused to look for them.</summary>
    public IReadOnlyList<BestPlace>? Places { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(
        DateOnly date,
        int firstPeriod,
        RoomId? room,
        InstructorId? instructor,
        CancellationToken ct
    )
    {
        var moved = await sender.Send(new MoveSession(Id, date, firstPeriod, room, instructor), ct);
        if (!moved.Succeeded(out _))
            return await Show(this.Refused([.. moved.Errors.Select(error => error with { Field = null })]), ct);

        var found = await sender.Send(new ShowSession(Id), ct);
        this.Say(texts["timetable.moved"]);
        return RedirectToPage(
            "/Timetable/Index",
            new
            {
                cohort = found.Succeeded(out var view) ? view.Cohort.Code : null,
                day = date.ToString("O", CultureInfo.InvariantCulture),
            }
        );
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var found = await sender.Send(new ShowSession(Id), ct);
        if (!found.Succeeded(out var view))
            return this.Refused(found.Errors);

        View = view;
        var best = await sender.Send(new BestPlaces(Id), ct);
        if (best.Succeeded(out var places))
            Places = places;
        else if (answer is PageResult)
            return this.Refused(best.Errors);
        return answer;
    }
}

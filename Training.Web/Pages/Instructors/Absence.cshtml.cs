using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;
using Training.Application.Timetable.Instructors;

namespace Training.Web.Pages.Instructors;

/// <summary>Days on which an instructor is away; the sessions that need somebody else are shown before it is saved.</summary>
[Requires(Permission.EditResources)]
public sealed class AbsenceModel(ISender sender, TimeProvider clock, Texts texts) : PageModel
{
    [FromRoute]
    public InstructorId Id { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Accepted { get; set; }

    public InstructorView Known { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (from, to) = (From ?? default, To ?? default);
        var added = await sender.Send(new AddAbsence(Id, from, to, Reason ?? "", Accepted), ct);
        if (added.Errors.Count == 0)
        {
            this.Say(texts["instructors.absence_added", ("from", from), ("to", to)]);
            return RedirectToPage("/Instructors/Show", new { id = Id });
        }

        Hits = await sender.Hits(added.Errors, new PreviewAbsence(Id, from, to, Reason ?? ""), ct);
        return await Show(this.Refused(added.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowInstructor(Id, clock.Day().Year), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);

        Known = view;
        return answer;
    }
}

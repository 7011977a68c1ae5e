using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Hits;
using Training.Application.Timetable.Instructors;

namespace Training.Web.Pages.Instructors;

/// <summary>Changes an instructor; what the change would make impossible is shown first, and accepted by saving again.</summary>
[Requires(Permission.EditResources)]
public sealed class EditModel(ISender sender, TimeProvider clock, Texts texts) : PageModel
{
    [FromRoute]
    public InstructorId Id { get; set; }

    [BindProperty]
    public InstructorForm Instructor { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int Accepted { get; set; }

    public InstructorView Known { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<HitSession> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (answer is PageResult)
            (Instructor, Version) = (InstructorForm.Of(Known.Details), Known.Version);
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await sender.Send(new ChangeInstructor(Id, Instructor.ToDetails(), Version, Accepted), ct);
        if (changed.Errors.Count == 0)
        {
            this.Say(texts["instructors.saved", ("name", Instructor.Name)]);
            return RedirectToPage("/Instructors/Show", new { id = Id });
        }

        Hits = await sender.Hits(changed.Errors, new PreviewInstructor(Id, Instructor.ToDetails()), ct);
        return await Show(this.Refused(changed.Errors), ct);
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

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Instructors;

namespace Training.Web.Pages.Instructors;

[Requires(Permission.EditResources)]
public sealed class NewModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty]
    public InstructorForm Instructor { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var added = await sender.Send(new AddInstructor(Instructor.ToDetails()), ct);
        if (!added.Succeeded(out var id))
            return this.Refused(added.Errors);

        this.Say(texts["instructors.saved", ("name", Instructor.Name)]);
        return RedirectToPage("/Instructors/Show", new { id });
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Instructors;

namespace Training.Web.Pages.Instructors;

[Requires(Permission.ViewPlanning)]
public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>Code of a module that they may teach.</summary>
    [FromQuery(Name = "module")]
    public string? Module { get; set; }

    public IReadOnlyList<InstructorLine> Instructors { get; private set; } = [];

    public IReadOnlyList<ModuleChoice> Modules { get; private set; } = [];

    public DateOnly Today => clock.Day();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var wanted = string.IsNullOrEmpty(Module) ? null : Module;
        var listed = await sender.Send(new ListInstructors(Search, wanted), ct);
        if (!listed.Succeeded(out var instructors))
            return this.Refused(listed.Errors);
        var taught = await sender.Send(new ListTeachableModules(), ct);
        if (!taught.Succeeded(out var modules))
            return this.Refused(taught.Errors);

        (Instructors, Modules) = (instructors, modules);
        return Page();
    }
}

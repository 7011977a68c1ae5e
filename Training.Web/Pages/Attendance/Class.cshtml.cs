using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Figures;
using Training.Application.Common;

namespace Training.Web.Pages.Attendance;

/// <summary>Chuyên cần of a class: the whole course, or one module of it.</summary>
[Requires(Permission.ViewAttendance)]
public sealed class ClassModel(ISender sender) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Code of the module that is looked at; null: all of them.</summary>
    [FromQuery]
    public string? Module { get; set; }

    public ClassAttendance View { get; private set; } = null!; // the page is shown only when it is set

    public IEnumerable<ModuleFigures> Modules => View.Lines.Count > 0 ? View.Lines[0].Figures.Modules : [];

    public bool IsOfModule => Modules.Any(module => module.Code == Module);

    public Attended Of(ClassAttendanceLine line) =>
        line.Figures.Modules.FirstOrDefault(module => module.Code == Module)?.Attended ?? line.Figures.Course;

    /// <summary>What of these figures has to be said in words: the modules in which somebody is not simply fine.</summary>
    public IEnumerable<ModuleFigures> Warned(ClassAttendanceLine line) =>
        line
            .Figures.Modules.Where(module => !IsOfModule || module.Code == Module)
            .Where(module => module.Attended.Standing != AttendanceStanding.Fine || module.Attended.Owed > 0)
            .OrderByDescending(module => module.Attended.Standing);

    public IEnumerable<Absence> Missed(ClassAttendanceLine line) =>
        line.Figures.Absences.Where(absence => !IsOfModule || absence.Module == Module);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await sender.Send(new ShowClassAttendance(Code), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);

        View = view;
        return Page();
    }
}

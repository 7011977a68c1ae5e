using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Figures;
using Training.Application.Common;

namespace Training.Web.Pages.Attendance;

/// <summary>Chuyên cần of every class in sight.</summary>
[Requires(Permission.ViewAttendance)]
public sealed class ClassesModel(ISender sender) : PageModel
{
    public IReadOnlyList<ClassAttendanceSum> Classes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var listed = await sender.Send(new ListClassAttendance(), ct);
        if (!listed.Succeeded(out var classes))
            return this.Refused(listed.Errors);

        Classes = classes;
        return Page();
    }
}

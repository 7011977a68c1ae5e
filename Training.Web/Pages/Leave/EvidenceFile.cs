using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Attendance.Leave;
using Training.Application.Common;

namespace Training.Web.Pages.Leave;

internal static class EvidenceFile
{
    /// <summary>
    /// To be saved and not shown: whatever stands in it does not run in this site's name. The type is what was found in it.
    /// </summary>
    public static IActionResult Evidence(this PageModel page, Result<OpenedEvidence> outcome) =>
        outcome.Succeeded(out var opened)
            ? page.File(
                opened.Content,
                opened.Kind switch
                {
                    EvidenceKind.Pdf => MediaTypeNames.Application.Pdf,
                    EvidenceKind.Jpeg => MediaTypeNames.Image.Jpeg,
                    _ => MediaTypeNames.Image.Png,
                },
                opened.Name
            )
            : page.Refused(outcome.Errors);
}

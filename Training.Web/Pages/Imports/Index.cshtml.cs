using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Imports;

namespace Training.Web.Pages.Imports;

[Requires(Permission.ViewImports)]
public sealed class IndexModel(ISender sender) : PageModel
{
    public IReadOnlyList<ImportLine> Imports { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListImports(Count: 100), ct);
        if (!outcome.Succeeded(out var imports))
            return this.Refused(outcome.Errors);

        Imports = imports;
        return Page();
    }
}

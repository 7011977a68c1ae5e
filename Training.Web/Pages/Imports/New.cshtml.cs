using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Imports;
using Training.Web.Imports;

namespace Training.Web.Pages.Imports;

[Requires(Permission.ImportApplicants)]
public sealed class NewModel(ISender sender, ICohortDirectory cohorts, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cohort { get; set; }

    [BindProperty]
    public KnownPersonPolicy WhenKnown { get; set; } = KnownPersonPolicy.FillBlanks;

    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<CohortSummary> Cohorts { get; private set; } = [];

    public IReadOnlyList<ImportLine> Recent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ListImports(Count: 5), ct);
        if (!outcome.Succeeded(out var recent))
            return this.Refused(outcome.Errors);

        (Recent, Cohorts) = (recent, await cohorts.All(ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
            return await Again([ImportDesk.FileMissing], ct);

        await using var content = Upload.OpenReadStream();
        var outcome = await sender.Import(content, Upload.FileName, Cohort ?? "", WhenKnown, ct);
        if (!outcome.Succeeded(out var id))
            return await Again(outcome.Errors, ct);
        await sender.Settled(id, ct);
        return Redirect($"/imports/{id}");
    }

    public async Task<IActionResult> OnGetTemplateAsync([FromServices] ISheetWriter writer, CancellationToken ct)
    {
        var file = new MemoryStream();
        await writer.WriteTemplate(ApplicantTemplate.In(texts), file, ct);
        file.Position = 0;
        return File(file, Downloads.Xlsx, texts["imports.template.file"]);
    }

    private async Task<IActionResult> Again(
        IReadOnlyList<Training.Application.Common.Error> errors,
        CancellationToken ct
    )
    {
        var shown = await OnGetAsync(ct);
        return shown is PageResult ? this.Refused(errors) : shown;
    }
}

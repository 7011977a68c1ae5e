using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Curriculum;
using Training.Application.Curriculum.Workbook;
using Training.Web.Imports;

namespace Training.Web.Pages.Curricula;

/// <summary>
/// A workbook is read and shown with all its problems, or with what it would change; saving sends back exactly what was
/// shown, so nothing is kept in between.
/// </summary>
[Requires(Permission.EditCurricula)]
public sealed class ImportModel(ISender sender, Texts texts) : PageModel
{
    [BindProperty(Name = "file")]
    public IFormFile? Upload { get; set; }

    /// <summary>Null: nothing was read yet.</summary>
    public WorkbookReading? Reading { get; private set; }

    /// <summary>What would be saved, for the form.</summary>
    public string Sent => JsonSerializer.Serialize(Reading?.Content);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
            return this.Refused([ImportDesk.FileMissing]);

        await using var file = Upload.OpenReadStream();
        var outcome = await sender.Send(new ReadWorkbook(file, Upload.FileName), ct);
        if (!outcome.Succeeded(out var reading))
            return this.Refused(outcome.Errors);

        Reading = reading;
        return reading.Problems.Count == 0
            ? Page()
            : new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public async Task<IActionResult> OnPostSaveAsync(
        string? code,
        string? content,
        int lastEdition,
        int version,
        CancellationToken ct
    )
    {
        if (Read(content) is not { } read)
            return this.Refused([ImportDesk.FileMissing]);

        var outcome = await sender.Send(new SaveWorkbook(code ?? "", read, lastEdition, version), ct);
        if (!outcome.Succeeded(out var edition))
            return this.Refused(outcome.Errors);

        this.Say(texts["curricula.imported", ("curriculum", $"{code}-{edition}")]);
        return RedirectToPage("/Curricula/Show", new { code, edition });
    }

    private static CurriculumContent? Read(string? content)
    {
        try
        {
            return JsonSerializer.Deserialize<CurriculumContent>(content ?? "null");
        }
        catch (JsonException)
        {
            return null; // not what this page sent
        }
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Files;

namespace Training.Web.Pages.Documents;

/// <summary>The list of documents of a cohort while it is changed.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed class EditModel(ISender sender, Texts texts) : PageModel
{
    private const int BlankRows = 2;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? Deadline { get; set; }

    [BindProperty]
    public IList<DocumentForm> Documents { get; set; } = [];

    public FileCheckView View { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (View is { IsSetUp: true })
        {
            (Version, Deadline) = (View.Version, View.Deadline);
            Documents = [.. View.Documents.Select(one => DocumentForm.Of(one.Document))];
            AddBlankRows();
        }
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ModelState.Clear(); // rows that were left empty go, so what is wrong is said beside the row that it is about
        Documents = [.. Documents.Where(document => !document.IsBlank)];
        var wanted = Documents.Select(document => document.ToDocument()).ToList();
        var changed = await sender.Send(new ChangeFileCheck(Code, Version, wanted, Deadline ?? default), ct);
        if (changed.Errors.Count > 0)
        {
            var answer = await Show(this.Refused(changed.Errors), ct);
            AddBlankRows();
            return answer;
        }

        this.Say(texts["documents.saved"]);
        return RedirectToPage("/Documents/Index", new { code = Code });
    }

    private void AddBlankRows()
    {
        for (var i = 0; i < BlankRows; i++)
            Documents.Add(new DocumentForm());
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowFileCheck(Code), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return view.IsSetUp ? answer : NotFound();
    }
}

/// <summary>A document as typed.</summary>
public sealed class DocumentForm
{
    public string? Code { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
    public string? Note { get; set; }
    public bool Required { get; set; }

    public bool IsBlank => Array.TrueForAll([Code, NameVi, NameEn, Note], typed => string.IsNullOrWhiteSpace(typed));

    internal RequiredDocument ToDocument() => new(Code ?? "", NameVi ?? "", NameEn ?? "", Required, Note);

    internal static DocumentForm Of(RequiredDocument document) =>
        new()
        {
            Code = document.Code,
            NameVi = document.NameVi,
            NameEn = document.NameEn,
            Note = document.Note,
            Required = document.Required,
        };
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Web.Imports;

namespace Training.Web.Pages.Imports;

/// <summary>Where the list stands and what each column holds; a person corrects what was recognised.</summary>
[Requires(Permission.ImportApplicants)]
public sealed class ColumnsModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public ImportId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Sheet { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? HeaderRow { get; set; }

    /// <summary>The field chosen for each column, by its index; empty for none.</summary>
    [BindProperty]
    public IDictionary<int, ApplicantField?> Fields { get; set; } = new Dictionary<int, ApplicantField?>();

    public ImportView Import { get; private set; } = null!; // the page is shown only when it is set

    public ColumnsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await sender.Send(new ShowImport(Id), ct);
        if (!shown.Succeeded(out var import))
            return this.Refused(shown.Errors);
        var outcome = await sender.Send(new ShowColumns(Id, Sheet, HeaderRow), ct);
        if (!outcome.Succeeded(out var columns))
            return this.Refused(outcome.Errors);

        (Import, View) = (import, columns);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var fields = Fields
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Key, field => field.Value!.Value);
        var outcome = await sender.Send(new MapColumns(Id, Sheet ?? 0, HeaderRow ?? 1, fields), ct);
        if (outcome.Succeeded(out _))
        {
            await sender.Settled(Id, ct);
            return Redirect($"/imports/{Id}");
        }
        var page = await OnGetAsync(ct);
        return page is PageResult ? this.Refused(outcome.Errors) : page;
    }

    /// <summary>What was chosen in the form that is shown again, or else what was recognised.</summary>
    public ApplicantField? Chosen(ImportColumn column) =>
        Fields.TryGetValue(column.Index, out var field) ? field : column.Field;

    public string NameOf(ApplicantField field) => texts[$"imports.field.{field}"];
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Imports;
using Training.Application.People.Contracts;
using Training.Web.Imports;
using Unit = Training.Application.People.Contracts.Unit;

namespace Training.Web.Pages.Imports;

/// <summary>One import from the check of its rows to its result; what the page shows follows the state.</summary>
[Requires(Permission.ViewImports)]
public sealed class ShowModel(ISender sender, IActor actor, IUnitCatalogue units, Texts texts) : PageModel
{
    public const int RowsOnPage = 25;

    [FromRoute]
    public ImportId Id { get; set; }

    [FromQuery]
    public RowView View { get; set; } = new();

    public ImportView Import { get; private set; } = null!; // the page is shown only when it is set

    public Page<ImportRowView> Rows { get; private set; } = new([], 0, 1, RowsOnPage);

    public IReadOnlyList<ReasonCount> Reasons { get; private set; } = [];

    public IReadOnlyList<ConvertedRow> Conversion { get; private set; } = [];

    private IReadOnlyList<Unit> Units { get; set; } = [];

    public bool MayImport => actor.Has(Permission.ImportApplicants);

    public string? UnitName(UnitId id) => Units.FirstOrDefault(unit => unit.Id == id)?.Name;

    public string Address(RowView view, string? handler = null) => view.Address(Id, handler);

    public bool MaySee(ApplicantField? field) =>
        actor.Has(Permission.ViewSensitiveData)
        || field
            is not (
                ApplicantField.Ethnicity
                or ApplicantField.Religion
                or ApplicantField.Party
                or ApplicantField.Health
            );

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowImport(Id), ct);
        if (!outcome.Succeeded(out var import))
            return this.Refused(outcome.Errors);

        Import = import;
        return import.State switch
        {
            ImportState.AwaitingColumns => Redirect($"/imports/{Id}/columns"),
            ImportState.AwaitingEncoding => await ShowConversion(ct),
            _ when import.UnderWay => Page(),
            _ => await ShowRows(ct),
        };
    }

    public async Task<IActionResult> OnGetWorkbookAsync([FromServices] IWorkbookReturn writer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ReturnWorkbook(Id), ct);
        if (!outcome.Succeeded(out var found))
            return this.Refused(outcome.Errors);

        using var workbook = found;
        var name = Downloads.NameOf(workbook.FileName, texts["imports.file_suffix.returned"]);
        return File(await Downloads.Returned(writer, workbook, texts, ct), Downloads.Xlsx, name);
    }

    public async Task<IActionResult> OnGetErrorsAsync([FromServices] ISheetWriter writer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ListErrorRows(Id), ct);
        if (!outcome.Succeeded(out var rows))
            return this.Refused(outcome.Errors);

        var name = Downloads.NameOf(rows.FileName, texts["imports.file_suffix.errors"]);
        return File(await Downloads.Errors(writer, rows, texts, ct), Downloads.Xlsx, name);
    }

    public Task<IActionResult> OnPostCommitAsync(CancellationToken ct) => Then(new CommitImport(Id), new RowView(), ct);

    public Task<IActionResult> OnPostStopAsync(CancellationToken ct) => Then(new StopImport(Id), new RowView(), ct);

    public Task<IActionResult> OnPostUndoAsync(CancellationToken ct) => Then(new UndoImport(Id), new RowView(), ct);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken ct) => Then(new PlanAgain(Id), View, ct);

    public Task<IActionResult> OnPostRefusedAsync(CancellationToken ct) =>
        Then(new PlanRefusedRows(Id), new RowView(), ct);

    public Task<IActionResult> OnPostEncodingAsync(bool convert, CancellationToken ct) =>
        Then(new AnswerEncoding(Id, convert), new RowView(), ct);

    public Task<IActionResult> OnPostCellAsync(int row, int column, string? text, CancellationToken ct) =>
        Then(new CorrectCell(Id, row, column, text), View, ct);

    public Task<IActionResult> OnPostDecideAsync(int row, PersonId? person, CancellationToken ct) =>
        Then(new DecidePerson(Id, row, person), View, ct);

    public Task<IActionResult> OnPostAcceptAsync(string accept, int? row, CancellationToken ct) =>
        Then(new AcceptSuggestions(Id, accept, row), View, ct);

    /// <summary>Done: the same view again. Refused: the view as it is now, with the reason.</summary>
    private async Task<IActionResult> Then<T>(ICommand<T> command, RowView view, CancellationToken ct)
        where T : notnull
    {
        var outcome = await sender.Send(command, ct);
        if (outcome.Succeeded(out _))
            return Redirect(Address(view with { Edit = null }));
        var shown = await OnGetAsync(ct);
        return shown is PageResult ? this.Refused(outcome.Errors) : shown;
    }

    private async Task<IActionResult> ShowConversion(CancellationToken ct)
    {
        var outcome = await sender.Send(new PreviewEncoding(Id), ct);
        if (!outcome.Succeeded(out var rows))
            return this.Refused(outcome.Errors);
        Conversion = rows;
        return Page();
    }

    private async Task<IActionResult> ShowRows(CancellationToken ct)
    {
        var counts = Import.Counts;
        var attention = counts.Warned + counts.Rows.Error + counts.Rows.Review;
        if (View is { Show: null, Code: null } && attention > 0 && Import.State == ImportState.Planned)
            View = View with { Show = "attention" };

        var reasons = await sender.Send(new ShowReasons(Id), ct);
        var rows = await sender.Send(new ShowImportRows(Id, View.Filter, Math.Max(1, View.Page), RowsOnPage), ct);
        if (!rows.Succeeded(out var page) || !reasons.Succeeded(out var found))
            return this.Refused([.. rows.Errors, .. reasons.Errors]);
        (Rows, Reasons, Units) = (page, found, await units.All(ct));
        return Page();
    }
}

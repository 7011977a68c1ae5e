using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Contracts;
using Training.Application.Assessment.Sheets;
using Training.Application.Common;
using Training.Application.People.Contracts;
using Training.Web.Api;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.GradeSheets;

/// <summary>All components of one class and module: marks are entered, and the sheets go their way to the trainees.</summary>
[Requires(Permission.ViewMarks)]
[RequestFormLimits(ValueCountLimit = EnterMarks.MostCells + 100)]
public sealed class ShowModel(ISender sender, Texts texts, IActor actor) : PageModel
{
    [FromRoute]
    public string Class { get; set; } = "";

    [FromRoute]
    public string Module { get; set; } = "";

    /// <summary>1 the first, 2 the resit.</summary>
    [FromQuery]
    public int Sitting { get; set; } = 1;

    /// <summary>For addresses: nothing of the first sitting, which is meant where none is said.</summary>
    public int? Again => Sitting == 1 ? null : Sitting;

    /// <summary>The only component that a phone shows.</summary>
    [FromQuery]
    public string? Only { get; set; }

    /// <summary>The sheet and the person of the cell whose history is shown.</summary>
    [FromQuery]
    public GradeSheetId? Of { get; set; }

    [FromQuery]
    public PersonId? Person { get; set; }

    [BindProperty]
    public IList<GradeSheetId> Sheets { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    /// <summary>The code of the class, typed again before everybody sees the results.</summary>
    [BindProperty]
    public string? Confirm { get; set; }

    public GradeSheetView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>Until the marks are published.</summary>
    public DueDate? Due { get; private set; }

    public MarkHistory? History { get; private set; }

    public IReadOnlyList<CellOutcome> Outcomes { get; private set; } = [];

    private Dictionary<(GradeSheetId, PersonId), string?> Typed { get; set; } = [];

    public bool MayEnter => actor.Has(Permission.EnterMarks);

    public bool MayApprove => actor.Has(Permission.ApproveMarks);

    public bool IsOpen(SheetComponent component) => MayEnter && component.State == GradeSheetState.Open;

    public string OnlyShown =>
        View.Components.FirstOrDefault(component => component.Part.Code == Only)?.Part.Code
        ?? (View.Components.FirstOrDefault(IsOpen) ?? View.Components[0]).Part.Code;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    /// <summary>The plain form: every field comes, and what was not changed counts for nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shown = await sender.Send(new ShowGradeSheet(Class, Module, Sitting), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);

        var cells = TypedCells.Read(Request.Form, view);
        var entered = await sender.Send(new EnterMarks(cells, Source(MarkWay.Page)), ct);
        if (!entered.Succeeded(out var outcomes))
            return await Show(this.Refused(entered.Errors), ct);

        var wrong = outcomes.Where(outcome => outcome.Result != CellResult.Saved).ToList();
        if (wrong.Count == 0)
        {
            this.Say(texts["assessment.marks_saved"]);
            return RedirectToPage(new { Only, sitting = Again });
        }

        ModelState.Clear();
        (Outcomes, Typed) = (wrong, cells.ToDictionary(cell => (cell.Sheet, cell.Person), cell => cell.Text));
        foreach (var outcome in wrong)
        {
            var why = texts.Of(outcome, Typed[(outcome.Sheet, outcome.Person)]);
            ModelState.AddModelError(ShownCell.IdOf(outcome.Sheet, outcome.Person), why);
        }
        return await Show(new PageResult { StatusCode = StatusCodes.Status409Conflict }, ct);
    }

    /// <summary>Changed cells by themselves, for the script; answers what became of each.</summary>
    public async Task<IActionResult> OnPostCellsAsync(CancellationToken ct)
    {
        // Without cells it is still asked whether there is such a sheet.
        var sent = await SentCells.Read(Request, ct) ?? new SentCells([], MarkWay.Page);
        var entered = await sender.Send(new EnterMarks(sent.Cells, Source(sent.Way)), ct);
        if (!entered.Succeeded(out var outcomes))
            return this.RefusedAsJson(entered.Errors);
        var shown = await sender.Send(new ShowGradeSheet(Class, Module, Sitting), ct);
        return shown.Succeeded(out var view)
            ? new JsonResult(CellAnswers.Of(outcomes, view, texts), ApiJson.Options)
            : this.RefusedAsJson(shown.Errors);
    }

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken ct) =>
        Step(new SubmitSheets([.. Sheets]), "assessment.submitted", ct);

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) =>
        Step(new ApproveSheets([.. Sheets]), "assessment.approved", ct);

    public async Task<IActionResult> OnPostPublishAsync(Sending sending, CancellationToken ct)
    {
        if (string.Equals(Confirm?.Trim(), Class, StringComparison.OrdinalIgnoreCase))
            return await Step(new PublishSheets([.. Sheets], sending.Plan()), "assessment.published", ct);

        ModelState.AddModelError(nameof(Confirm), texts["assessment.confirm_class", ("class", Class)]);
        return await Show(new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity }, ct);
    }

    public Task<IActionResult> OnPostLockAsync(CancellationToken ct) =>
        Step(new LockSheets([.. Sheets]), "assessment.locked", ct);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) =>
        Step(new ReopenSheets([.. Sheets], Reason, Decision.ToDecision()), "assessment.reopened", ct);

    /// <summary>Whom a publication would tell.</summary>
    public IReadOnlyList<string> Reached =>
        [.. View.Lines.Where(line => line.Person.HasAccount).Select(line => line.Person.FullName)];

    /// <summary>What the text says to all.</summary>
    public IReadOnlyDictionary<string, string> Known =>
        new Dictionary<string, string> { ["module"] = CohortWords.Named(View.Module.NameVi, View.Module.NameEn) };

    public ShownCell Cell(SheetComponent component, SheetLine line, MarkCell cell)
    {
        var outcome = Outcomes.FirstOrDefault(one => one.Sheet == component.Id && one.Person == line.Person.Id);
        var text = outcome is null ? MarkWords.Text(cell.Mark) : Typed[(component.Id, line.Person.Id)] ?? "";
        return new ShownCell(component, line, cell, text) { Outcome = outcome };
    }

    private async Task<IActionResult> Step(ICommand<int> step, string said, CancellationToken ct)
    {
        var taken = await sender.Send(step, ct);
        if (!taken.Succeeded(out var count))
            return await Show(this.Refused(taken.Errors), ct);

        this.Say(texts[said, ("count", count), ("class", Class)]);
        return RedirectToPage(new { Only, sitting = Again });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowGradeSheet(Class, Module, Sitting), ct);
        if (shown.Succeeded(out var view) && Sitting == 1 && view.Components.Count < view.Module.Assessment.Count)
        {
            var opened = await sender.Send(new OpenSheets(Class, Module), ct);
            if (opened.Errors.Count > 0)
                return this.Refused(opened.Errors);
            shown = await sender.Send(new ShowGradeSheet(Class, Module, Sitting), ct);
        }
        if (!shown.Succeeded(out view))
            return this.Refused(shown.Errors);
        if (view.Components.Count == 0)
            return NotFound();
        if (Of is { } sheet && Person is { } person)
        {
            var asked = await sender.Send(new ShowMarkHistory(sheet, person), ct);
            if (!asked.Succeeded(out var history))
                return this.Refused(asked.Errors);
            History = history;
        }

        if (view.Components.Any(component => component.State < GradeSheetState.Published))
            Due = (await sender.Send(new ShowDueDate(Class, Module, Sitting), ct)).Succeeded(out var due) ? due : null;
        View = view;
        return answer;
    }

    private EntrySource Source(MarkWay way) => new(way, Request.Headers.UserAgent);
}

using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Pages.Scoring;

/// <summary>The draft of a scoring plan while it is changed.</summary>
[Requires(Permission.EnrolTrainees)]
public sealed class EditModel(ISender sender, Texts texts) : PageModel
{
    private const int BlankRows = 2;

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public IList<ComponentForm> Components { get; set; } = [];

    [BindProperty]
    public string? Scale { get; set; }

    [BindProperty]
    public int Decimals { get; set; }

    /// <summary>Chosen rules in their order; nothing is no rule.</summary>
    [BindProperty]
    public IList<string?> Ties { get; set; } = [];

    public ScoringPlanView Draft { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<(string Value, TieBreak Tie)> Choices => TieChoice.All(Draft.Terms);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (Draft is not null)
            FillIn();
        return answer;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var typed = Compact();
        var changed = await sender.Send(new ChangeScoringPlan(Code, Version, typed), ct);
        if (changed.Errors.Count > 0)
            return await Show(this.Refused(changed.Errors), ct);

        this.Say(texts["scoring.draft_saved"]);
        return RedirectToPage("/Scoring/Plan", new { code = Code });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        var discarded = await sender.Send(new DiscardScoringPlan(Code, Version), ct);
        if (!discarded.Succeeded(out var number))
            return await Show(this.Refused(discarded.Errors), ct);

        this.Say(texts["scoring.discarded", ("number", number)]);
        return RedirectToPage("/Scoring/Plan", new { code = Code });
    }

    private void FillIn()
    {
        var terms = Draft.Terms;
        (Version, Decimals) = (Draft.Version, terms.Decimals);
        Scale = terms.Scale.ToString(CultureInfo.CurrentCulture);
        Components = [.. terms.Components.Select(ComponentForm.Of)];
        Ties = [.. terms.Ties.Select(TieChoice.Of)];
        AddBlankRows();
    }

    /// <summary>Without the rows that were left empty, so that what is wrong is said beside the row that it is about.</summary>
    private ScoringTerms Compact()
    {
        ModelState.Clear();
        Components = [.. Components.Where(component => !component.IsBlank)];
        var ties = Ties.Select(TieChoice.Read).OfType<TieBreak>().ToList();
        Ties = [.. ties.Select(TieChoice.Of)];
        return new([.. Components.Select(one => one.ToComponent())], ComponentForm.Whole(Scale), Decimals, ties);
    }

    private void AddBlankRows()
    {
        for (var i = 0; i < BlankRows && Components.Count < ScoringTerms.MostComponents; i++)
            Components.Add(new ComponentForm());
        for (var i = 0; i < BlankRows && Ties.Count < Choices.Count; i++)
            Ties.Add(null);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowScoring(Code), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);
        if (view.Draft is not { } draft)
            return NotFound();

        Draft = draft;
        AddBlankRows();
        return answer;
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Training.Application.Common;
using Training.Application.Curriculum.Rules;

namespace Training.Web.Pages.Rules;

/// <summary>A draft while it is changed: names, dates, and every value that bears on study beside what it may be.</summary>
[Requires(Permission.EditRules)]
public sealed class EditModel(ISender sender, Texts texts) : EditionPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? LegalBasis { get; set; }

    [BindProperty]
    public DateOnly? ValidFrom { get; set; }

    [BindProperty]
    public DateOnly? ValidTo { get; set; }

    /// <summary>What was typed, by the key of its field.</summary>
    [BindProperty]
    public IDictionary<string, string?> Parameters { get; set; } = new Dictionary<string, string?>();

    public RuleSetView View { get; private set; } = null!; // the page is shown only when it is set

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowRuleSet(Code, Edition), ct), FillIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ChangeRuleSet(Code, Edition, Version, Content()), ct);
        if (outcome.Errors.Count > 0)
            return await Again(outcome.Errors, ct);

        this.Say(texts["rules.saved", ("rules", Label)]);
        return RedirectToPage("/Rules/Show", new { code = Code, edition = Edition });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new DiscardRuleSet(Code, Edition, Version), ct);
        if (outcome.Errors.Count > 0)
            return await Again(outcome.Errors, ct);

        this.Say(texts["rules.discarded", ("rules", Label)]);
        return RedirectToPage("/Rules/Index");
    }

    private void FillIn(RuleSetView view)
    {
        View = view;
        (Version, NameVi, NameEn) = (view.Version, view.RuleSet.NameVi, view.RuleSet.NameEn);
        (LegalBasis, ValidFrom, ValidTo) = (view.RuleSet.LegalBasis, view.RuleSet.ValidFrom, view.RuleSet.ValidTo);
        foreach (var (field, value, _) in view.Fields)
            Parameters[field.Key] = RuleForm.TextOf(field, value);
    }

    private RuleSetContent Content() =>
        new(
            NameVi ?? "",
            NameEn,
            LegalBasis ?? "",
            ValidFrom ?? default,
            ValidTo,
            RuleFields
                .All.Where(field => Parameters.ContainsKey(field.Key))
                .ToDictionary(field => field.Key, field => RuleForm.ValueOf(field, Parameters[field.Key]))
        );

    /// <summary>The form as it was sent; a field that was not sent shows what is filed.</summary>
    private async Task<IActionResult> Again(IReadOnlyList<Error> errors, CancellationToken ct)
    {
        var (answer, outcome) = (this.Refused(errors), await sender.Send(new ShowRuleSet(Code, Edition), ct));
        return this.Shown(outcome, Keep, answer);

        void Keep(RuleSetView view)
        {
            View = view;
            foreach (var (field, value, _) in view.Fields)
                Parameters.TryAdd(field.Key, RuleForm.TextOf(field, value));
        }
    }
}

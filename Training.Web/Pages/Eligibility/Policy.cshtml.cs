using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Policies;
using Training.Web.Imports;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Eligibility;

/// <summary>The eligibility policy of a cohort in words, its editions, and the draft as far as it is changed in one step.</summary>
[Requires(Permission.ViewCohorts)]
public sealed class PolicyModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Null: the draft if there is one, else the edition in force.</summary>
    [FromQuery(Name = "number")]
    public int? Number { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public PathForm Path { get; set; } = new();

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public PolicyView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayEdit => actor.Has(Permission.EnrolTrainees) && !View.Frozen;

    public bool IsDraft => MayEdit && View.Policy is { State: PolicyState.Draft };

    private DraftPlace Draft => new(Code, Number ?? 0, Version);

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    /// <summary>An edition as a file.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowPolicy(Code, Number), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);
        if (view.Policy is not { } policy)
            return NotFound();

        var file = Encoding.UTF8.GetBytes(PolicyFile.Write(policy.Content));
        return File(file, "application/json", $"{view.Cohort.Code}-eligibility-{policy.Number}.json");
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken ct)
    {
        var drafted = await sender.Send(new DraftPolicy(Code), ct);
        return drafted.Succeeded(out var number) ? To(number) : await Show(this.Refused(drafted.Errors), ct);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct) =>
        await Answer(
            await sender.Send(new DiscardPolicy(Code, Number ?? 0, Version), ct),
            "policies.discarded",
            null,
            ct
        );

    public async Task<IActionResult> OnPostForceAsync(CancellationToken ct) =>
        await Answer(
            await sender.Send(new PutPolicyInForce(Code, Number ?? 0, Version, Decision.ToDecision()), ct),
            "policies.put_in_force",
            Number,
            ct
        );

    public async Task<IActionResult> OnPostPathAsync(string? of, CancellationToken ct) =>
        await Answer(
            await sender.Send(new ChangePath(Draft, of, Path.Code ?? "", Path.NameVi ?? "", Path.NameEn ?? ""), ct),
            "policies.path_saved",
            Number,
            ct
        );

    public async Task<IActionResult> OnPostRemovePathAsync(string? of, CancellationToken ct) =>
        await Answer(await sender.Send(new RemovePath(Draft, of ?? ""), ct), "policies.path_removed", Number, ct);

    public async Task<IActionResult> OnPostRemoveAsync(string? path, int at, CancellationToken ct) =>
        await Answer(
            await sender.Send(new RemoveCondition(Draft, path, at), ct),
            "policies.condition_removed",
            Number,
            ct
        );

    public async Task<IActionResult> OnPostFileAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
            return await Show(this.Refused([ImportDesk.FileMissing]), ct);
        if (file.Length > PolicyFile.LargestFile)
            return await Show(this.Refused([PolicyFile.TooLarge]), ct);

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var replaced = await sender.Send(new ReplacePolicy(Draft, await reader.ReadToEndAsync(ct)), ct);
        return await Answer(replaced, "policies.replaced", Number, ct);
    }

    private async Task<IActionResult> Answer<T>(Result<T> outcome, string said, int? number, CancellationToken ct)
        where T : notnull
    {
        if (outcome.Errors.Count > 0)
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts[said]);
        return To(number);
    }

    private RedirectToPageResult To(int? number) => RedirectToPage("/Eligibility/Policy", new { code = Code, number });

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowPolicy(Code, Number), ct), view => View = view, answer);
}

public sealed class PathForm
{
    public string? Code { get; set; }
    public string? NameVi { get; set; }
    public string? NameEn { get; set; }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Classes;

[Requires(Permission.ViewClasses)]
public sealed class ShowModel(ISender sender, TimeProvider clock, Texts texts) : PageModel
{
    public static readonly string[] Steps = ["transfer", "leave", "withdraw"];

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public IReadOnlyList<CandidacyId> Chosen { get; set; } = [];

    /// <summary>One of <see cref="Steps"/>.</summary>
    [BindProperty]
    public string Step { get; set; } = "transfer";

    /// <summary>Code of the class to move to.</summary>
    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public ClassView View { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var act = new Act(On ?? default, Decision.ToDecision(), Reason);
        var done = await sender.Send(Command(act), ct);
        if (!done.Succeeded(out var count))
            return await Show(this.Refused(done.Errors), ct);

        this.Say(texts[$"enrolment.done_{Step}", ("count", count), ("class", Into)]);
        return RedirectToPage("/Classes/Show", new { code = Code });
    }

    private ICommand<int> Command(Act act) =>
        Step switch
        {
            "leave" => new TakeLeave(Chosen, act),
            "withdraw" => new WithdrawTrainees(Chosen, act),
            _ => new TransferTrainees(Chosen, Into ?? "", act),
        };

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowClass(Code), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        var today = clock.Day();
        On ??= today < view.Cohort.OpensOn ? view.Cohort.OpensOn : today;
        return answer;
    }
}

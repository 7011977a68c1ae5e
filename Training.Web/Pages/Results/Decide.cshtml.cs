using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Assessment.Results;
using Training.Application.Common;
using Training.Application.Curriculum.Contracts;
using Training.Application.People.Contracts;
using Training.Web.Pages.Cohorts;

namespace Training.Web.Pages.Results;

public enum DecisionKind
{
    Exemption,
    Discipline,
}

/// <summary>Records a decision that bears on somebody's result: an exemption from a module, or discipline.</summary>
[Requires(Permission.DecideResults)]
public sealed class DecideModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public string Class { get; set; } = "";

    [FromRoute]
    public PersonId Person { get; set; }

    [FromRoute]
    public DecisionKind Kind { get; set; }

    [BindProperty]
    public string? Module { get; set; }

    [BindProperty]
    public DisciplineStep Step { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public ResultView View { get; private set; } = null!; // the page is shown only when it is set

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var refused =
            Kind == DecisionKind.Exemption
                ? (
                    await sender.Send(new GrantExemption(Class, Person, Module, Reason, Decision.ToDecision()), ct)
                ).Errors
                : (
                    await sender.Send(new RecordDiscipline(Class, Person, Step, Reason, Decision.ToDecision()), ct)
                ).Errors;
        if (refused.Count > 0)
            return await Show(this.Refused(refused), ct);

        this.Say(texts["results.recorded"]);
        return RedirectToPage("/Results/Person", new { @class = Class, person = Person });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowResult(Class, Person), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        View = view;
        return answer;
    }
}

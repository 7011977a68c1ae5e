using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Contracts;
using Training.Application.Timetable.Coverage;
using Training.Application.Timetable.Proposals;
using Training.Application.Timetable.Solving;

namespace Training.Web.Pages.Proposals;

/// <summary>What of a cohort is to be planned by itself: first whether it can be at all, then the search.</summary>
[Requires(Permission.EditTimetable)]
public sealed class StartModel(ISender sender, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Cohort { get; set; } = "";

    [BindProperty]
    public GenerationForm Form { get; set; } = new();

    public CohortCoverage Coverage { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<ProposalLine> Proposals { get; private set; } = [];

    /// <summary>Null until somebody asked.</summary>
    public CapacityView? Capacity { get; private set; }

    /// <summary>Modules of the curriculum with the periods that all classes miss together.</summary>
    public IEnumerable<(ModuleCoverage Module, int Missing)> Modules =>
        Coverage
            .Classes.SelectMany(one => one.Modules)
            .Where(module => module.Wanted > 0)
            .GroupBy(module => module.Id)
            .Select(same => (same.First(), same.Sum(module => module.Missing)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await Show(Page(), ct);
        if (Coverage is { } coverage)
            Suggest(coverage);
        return answer;
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new CheckCapacity(Cohort, Form.ToWish()), ct);
        if (!outcome.Succeeded(out var capacity))
            return await Show(this.Refused(outcome.Errors), ct);

        Capacity = capacity;
        return await Show(Page(), ct);
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new StartGeneration(Cohort, Form.ToWish()), ct);
        return outcome.Succeeded(out var id)
            ? RedirectToPage("/Proposals/Show", new { id })
            : await Show(this.Refused(outcome.Errors), ct);
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var covered = await sender.Send(new ShowCoverage(Cohort), ct);
        if (!covered.Succeeded(out var coverage))
            return this.Refused(covered.Errors);

        Coverage = coverage;
        return this.Shown(await sender.Send(new ListProposals(Cohort), ct), found => Proposals = found, answer);
    }

    /// <summary>All that is missing, from tomorrow on, on mornings and afternoons from Monday to Friday.</summary>
    private void Suggest(CohortCoverage coverage)
    {
        var tomorrow = clock.Day().AddDays(1);
        (Form.From, Form.To) = (
            tomorrow > coverage.Cohort.OpensOn ? tomorrow : coverage.Cohort.OpensOn,
            coverage.Cohort.ClosesOn
        );
        Form.Classes = [.. coverage.Classes.Select(one => one.Id)];
        Form.Modules = [.. Modules.Where(one => one.Missing > 0).Select(one => one.Module.Id)];
        Form.HalfDays =
        [
            .. from day in Enumerable.Range((int)DayOfWeek.Monday, 5)
            from part in new[] { DayPart.Morning, DayPart.Afternoon }
            select GenerationForm.Key((DayOfWeek)day, part),
        ];
        Form.Take(new SoftWeights());
    }
}

using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Cohorts;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Reserve;

namespace Training.Web.Pages.Cohorts;

[Requires(Permission.ViewCohorts)]
public sealed class ShowModel(ISender sender, IActor actor, TimeProvider clock) : PageModel
{
    private static readonly string[] AllFills = ["all", "free", "full", "over"];

    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Which units to list: all, free, full, over.</summary>
    [FromQuery(Name = "show")]
    public string Show { get; set; } = "all";

    public CohortView Cohort { get; private set; } = null!; // the page is shown only when it is set

    public CandidacyCounts Counts { get; private set; } = new([], BySelection: false);

    public QuotaMatrix Matrix { get; private set; } = new([], []);

    /// <summary>Null for those who may not see who waits.</summary>
    public WaitingView? Waiting { get; private set; }

    public IEnumerable<QuotaMatrix.Row> ShownRows => Matrix.Rows.Where(row => Show is "all" || row.Whole.Fill == Show);

    public IEnumerable<(string Fill, int Count)> Fills =>
        AllFills.Select(fill =>
            (fill, fill == "all" ? Matrix.Rows.Count : Matrix.Rows.Count(row => row.Whole.Fill == fill))
        );

    /// <summary>The day to count down to: the opening, then the closing.</summary>
    public DateOnly NextDay => IsOpen ? Cohort.Plan.ClosesOn : Cohort.Plan.OpensOn;

    public int Days => Math.Max(0, NextDay.DayNumber - clock.Day().DayNumber);

    public string DaysText => IsOpen ? "cohorts.days_to_closing" : "cohorts.days_to_opening";

    private bool IsOpen => clock.Day() >= Cohort.Plan.OpensOn;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowCohort(Code), ct);
        if (!outcome.Succeeded(out var cohort))
            return this.Refused(outcome.Errors);

        var counted = await sender.Send(new CountCandidacies(cohort.Id), ct);
        if (!counted.Succeeded(out var counts))
            return this.Refused(counted.Errors);

        (Cohort, Counts) = (cohort, counts);
        Matrix = QuotaMatrix.Of(cohort.Quotas, counts);
        return actor.Has(Permission.ViewEveryone)
            ? this.Shown(await sender.Send(new ListWaiting(Code), ct), waiting => Waiting = waiting, Page())
            : Page();
    }
}

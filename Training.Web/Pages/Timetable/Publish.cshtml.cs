using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Timetable.Publishing;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Timetable;

/// <summary>What publishing would change and for whom; then the one act.</summary>
[Requires(Permission.PublishTimetable)]
public sealed class PublishModel(ISender sender, Texts texts) : PageModel
{
    [FromRoute]
    public string Cohort { get; set; } = "";

    /// <summary>Of the changes, from 1 on.</summary>
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public string? Reason { get; set; }

    public DraftReview Review { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>What the text says to all.</summary>
    public IReadOnlyDictionary<string, string> Known =>
        new Dictionary<string, string> { ["cohort"] = Review.Cohort.Code, ["reason"] = Reason ?? "" };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(string? seen, Sending sending, CancellationToken ct)
    {
        var outcome = await sender.Send(new PublishTimetable(Cohort, Reason, seen, sending.Plan()), ct);
        if (!outcome.Succeeded(out var receipt))
            return await Show(this.Refused(outcome.Errors), ct);

        this.Say(texts["publishing.done", ("number", receipt.Number), ("count", receipt.Sessions)]);
        return RedirectToPage("/Timetable/Publication", new { cohort = receipt.Cohort, number = receipt.Number });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new ShowDraft(Cohort), ct);
        if (!outcome.Succeeded(out var review))
            return this.Refused(outcome.Errors);

        Review = review;
        return answer;
    }
}

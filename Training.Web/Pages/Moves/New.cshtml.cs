using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Web.Pages.Cohorts;
using Training.Web.Pages.Messages;

namespace Training.Web.Pages.Moves;

/// <summary>
/// A decision about one person, from the profile, or about many, from the list: first whom it can be about and what follows,
/// then the decision itself.
/// </summary>
[Requires(Permission.EnrolTrainees)]
public sealed class NewModel(ISender sender, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public StepKind Step { get; set; } = StepKind.Transferred;

    [BindProperty(SupportsGet = true)]
    public IReadOnlyList<PersonId> Pick { get; set; } = [];

    [BindProperty]
    public IReadOnlyList<CandidacyId> Chosen { get; set; } = [];

    /// <summary>Code of the class.</summary>
    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DecisionForm Decision { get; set; } = new();

    public MovePreview Preview { get; private set; } = null!; // the page is shown only when it is set

    public bool NeedsClass => Step is StepKind.Enrolled or StepKind.Transferred or StepKind.Returned;

    public bool NeedsReason => Step is StepKind.Transferred or StepKind.WentOnLeave or StepKind.Withdrew;

    public bool IsGrave => Step == StepKind.Withdrew;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => Show(Page(), ct);

    public IReadOnlyList<string> Reached =>
        [.. Preview.Fit.Where(person => person.HasAccount).Select(person => person.FullName)];

    /// <summary>What the text says to all.</summary>
    public IReadOnlyDictionary<string, string> Known => new Dictionary<string, string> { ["class"] = Into ?? "…" };

    public async Task<IActionResult> OnPostAsync(Sending sending, CancellationToken ct)
    {
        var act = new Act(On ?? default, Decision.ToDecision(), Reason, sending.Plan());
        var done = await sender.Send(Command(act), ct);
        if (!done.Succeeded(out var count))
            return await Show(this.Refused(done.Errors), ct);

        this.Say(texts[$"moves.done_{Step}", ("count", count), ("class", Into)]);
        return Pick is [var one] ? Redirect($"~/people/{one}") : Redirect("~/people");
    }

    private ICommand<int> Command(Act act) =>
        Step switch
        {
            StepKind.Admitted => new AdmitCandidates(Chosen, act),
            StepKind.Enrolled => new EnrolTrainees(Chosen, Into ?? "", act),
            StepKind.Transferred => new TransferTrainees(Chosen, Into ?? "", act),
            StepKind.WentOnLeave => new TakeLeave(Chosen, act),
            StepKind.Returned => new ReturnFromLeave(Chosen, Into ?? "", act),
            _ => new WithdrawTrainees(Chosen, act),
        };

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var outcome = await sender.Send(new PreviewMove(Pick, Step), ct);
        if (!outcome.Succeeded(out var preview))
            return outcome.Errors[0].Kind == ErrorKind.Invalid ? Redirect("~/people") : this.Refused(outcome.Errors);

        Preview = preview;
        On ??= FirstDay(preview, clock.Day());
        return answer;
    }

    /// <summary>Today, or for what happens within a course the day of it that is next to today.</summary>
    private DateOnly FirstDay(MovePreview preview, DateOnly today) =>
        Step is StepKind.Admitted or StepKind.Withdrew || preview.From is not { } from || preview.To is not { } to
            ? today
        : today < from ? from
        : today > to ? to
        : today;
}

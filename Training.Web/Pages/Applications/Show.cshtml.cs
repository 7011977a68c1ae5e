using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Scoring;
using Training.Application.Enrolment.Selection;
using Training.Web.Pages.Rechecks;

namespace Training.Web.Pages.Applications;

/// <summary>One application with its verdict line by line; HR settles what words leave in doubt.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class ShowModel(ISender sender, IActor actor, Texts texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public CandidacyId Id { get; set; }

    /// <summary>The condition that is being settled, by its key.</summary>
    [FromQuery(Name = "settle")]
    public string? Settle { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public AmendForm Form { get; set; } = new();

    /// <summary>A complaint that is being written down.</summary>
    [BindProperty]
    public RecheckForm Recheck { get; set; } = new();

    public ApplicationView View { get; private set; } = null!; // the page is shown only when it is set

    /// <summary>What was found in the file; null while files are not checked.</summary>
    public FilesView? Files { get; private set; }

    /// <summary>Null while no scoring plan is in force.</summary>
    public ScoresView? Scores { get; private set; }

    /// <summary>Null while no selection looked at it.</summary>
    public SelectedOutcome? Selected { get; private set; }

    /// <summary>Null while nothing can be complained of, and nobody did.</summary>
    public RecheckList? Rechecks { get; private set; }

    /// <summary>Who may look after a recheck; none where none can be opened.</summary>
    public IReadOnlyList<RecheckOwner> Owners { get; private set; } = [];

    /// <summary>
    /// Each thing that is asked once, though several paths ask it: the path that the verdict goes by first; of each what is in
    /// doubt, then what is not met.
    /// </summary>
    public IReadOnlyList<ConditionLine> Lines =>
        [
            .. (View.Verdict?.Paths ?? [])
                .SelectMany(path => path.Lines)
                .DistinctBy(line => line.Key)
                .OrderByDescending(line => Asks(line, View.Verdict!.Path))
                .ThenBy(line =>
                    line.Answer?.State switch
                    {
                        ConditionState.Unknown => 0,
                        ConditionState.NotMet => 1,
                        null => 2,
                        _ => 3,
                    }
                ),
        ];

    public bool MaySettle => actor.Has(Permission.EnrolTrainees) && View.Verdict is { FrozenAt: null };

    public bool MayAmend =>
        actor.Has(Permission.EnrolTrainees)
        && View is { State: CandidacyState.Applied, Verdict: null or { FrozenAt: null } };

    public bool MayFile => actor.Has(Permission.EnrolTrainees) && Rechecks is { Selection: not null, Open.Count: 0 };

    public bool MaySeeFile => actor.Has(Permission.ViewPeople);

    /// <summary>The codes of the paths that ask this.</summary>
    public string PathsOf(ConditionLine line) =>
        string.Join(
            ", ",
            View.Verdict!.Paths.Where(path => path.Lines.Any(other => other.Key == line.Key))
                .Select(path => path.Path.Code)
        );

    private bool Asks(ConditionLine line, string? code) =>
        View.Verdict!.Paths.Any(path => path.Path.Code == code && path.Lines.Any(other => other.Key == line.Key));

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(string? condition, bool? met, CancellationToken ct)
    {
        Settle = condition;
        var settled = await sender.Send(new SettleCondition(Id, condition ?? "", met, Reason ?? ""), ct);
        if (settled.Errors.Count > 0)
            return await Show(this.Refused(settled.Errors), ct);

        this.Say(texts[met is null ? "policies.finding_withdrawn" : "policies.finding_saved"]);
        return RedirectToPage("/Applications/Show", new { code = Code, id = Id });
    }

    public async Task<IActionResult> OnPostAmendAsync(CancellationToken ct)
    {
        var command = new AmendApplication(Id, Form.Version, Form.FileNumber, Form.FiledOn, Form.Post, Form.Unit);
        var amended = await sender.Send(command, ct);
        if (amended.Errors.Count > 0)
            return await Show(this.Refused(amended.Errors), ct, keepsTyped: true);

        this.Say(texts["policies.amended"]);
        return RedirectToPage("/Applications/Show", new { code = Code, id = Id });
    }

    public async Task<IActionResult> OnPostRecheckAsync(CancellationToken ct)
    {
        var command = new FileRecheck(Id, Recheck.FiledOn ?? default, Recheck.Text ?? "", Recheck.Owner ?? default);
        var filed = await sender.Send(command, ct);
        if (!filed.Succeeded(out var recheck))
            return await Show(this.Refused(filed.Errors), ct);

        this.Say(texts["rechecks.filed"]);
        return RedirectToPage("/Rechecks/Show", new { code = Code, id = recheck });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct, bool keepsTyped = false)
    {
        var outcome = await sender.Send(new ShowApplication(Code, Id), ct);
        if (!outcome.Succeeded(out var view))
            return this.Refused(outcome.Errors);

        (View, Form) = (view, keepsTyped ? Form : AmendForm.Of(view));
        Files =
            (await sender.Send(new ListFiles(Code, Of: Id), ct)).Succeeded(out var files) && files.Deadline is not null
                ? files
                : null;
        Scores =
            (await sender.Send(new ShowScores(Code, Of: Id), ct)).Succeeded(out var scores) && scores.Terms is not null
                ? scores
                : null;
        Selected = (await sender.Send(new ShowOutcome(Id), ct)).Succeeded(out var selected) ? selected : null;
        await ShowRechecks(ct);
        return answer;
    }

    private async Task ShowRechecks(CancellationToken ct)
    {
        var listed = await sender.Send(new ListRechecks(Code, Id), ct);
        if (listed.Succeeded(out var list) && (list.Selection is not null || list.Open.Count + list.Closed.Count > 0))
            Rechecks = list;
        if (MayFile && (await sender.Send(new ListRecheckOwners(), ct)).Succeeded(out var owners))
            (Owners, Recheck.FiledOn) = (owners, Recheck.FiledOn ?? clock.Day());
    }
}

/// <summary>What an application says beside the person, as it is typed.</summary>
public sealed class AmendForm
{
    public int Version { get; set; }
    public string? FileNumber { get; set; }
    public DateOnly? FiledOn { get; set; }
    public string? Post { get; set; }
    public string? Unit { get; set; }

    public static AmendForm Of(ApplicationView view) =>
        new()
        {
            Version = view.Version,
            FileNumber = view.Details.FileNumber,
            FiledOn = view.Details.FiledOn,
            Post = view.Details.Post,
            Unit = view.Unit,
        };
}

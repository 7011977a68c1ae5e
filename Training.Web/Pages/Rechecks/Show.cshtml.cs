using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Eligibility;
using Training.Application.Enrolment.Eligibility.Applications;
using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Rechecks;
using Training.Application.Enrolment.Scoring;
using Training.Web.Pages.Documents;
using Training.Web.Pages.Eligibility;
using Training.Web.Pages.Scoring;

namespace Training.Web.Pages.Rechecks;

/// <summary>One recheck: HR hands it on, puts right what was wrong of its application, and answers; it stays here for good.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class ShowModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public RecheckId Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public UserId Owner { get; set; }

    public RecheckView View { get; private set; } = null!; // the page is shown only when it is set

    public IReadOnlyList<RecheckOwner> Owners { get; private set; } = [];

    /// <summary>Null while no scoring plan is in force.</summary>
    public ScoresView? Scores { get; private set; }

    /// <summary>Null while files are not checked.</summary>
    public FilesView? Files { get; private set; }

    /// <summary>As it is judged now; null while it is being judged.</summary>
    public VerdictView? Verdict { get; private set; }

    public bool MayDecide => actor.Has(Permission.EnrolTrainees) && View.State == RecheckState.Open;

    /// <summary>Each thing that is asked once, though several paths ask it; what is not met first.</summary>
    public IReadOnlyList<ConditionLine> Conditions =>
        [
            .. Once(Verdict?.Paths ?? [])
                .OrderBy(line => line.Answer!.State == ConditionState.Met)
                .ThenBy(line => !line.Condition.MaySettle),
        ];

    public static IEnumerable<ConditionLine> Once(IReadOnlyList<PathView> paths) =>
        paths.SelectMany(path => path.Lines).DistinctBy(line => line.Key).Where(line => !line.Hidden);

    /// <summary>What was typed where the form was refused, else what is saved.</summary>
    public string Typed(string name, string? saved) =>
        Request.HasFormContentType && Request.Form.TryGetValue(name, out var typed) ? typed.ToString() : saved ?? "";

    /// <summary>What a correction is about.</summary>
    public string NameOf(Correction correction) =>
        correction.Kind switch
        {
            CorrectionKind.Score when Column(correction.Code) is { } column => ScoringWords.Name(column),
            CorrectionKind.Document when Document(correction.Code) is { } document => DocumentWords.Name(document),
            CorrectionKind.Condition when Asked(correction.Code) is { } line => texts[
                "rechecks.condition",
                ("kind", texts.Word("policies", line.Condition.Kind)),
                ("wanted", texts.Wanted(line.Condition))
            ],
            _ => correction.Code,
        };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken ct) =>
        await After(await sender.Send(new AssignRecheck(Id, Version, Owner), ct), "rechecks.assigned", ct);

    public Task<IActionResult> OnPostUpholdAsync(CancellationToken ct) => Decide(upheld: true, ct);

    public Task<IActionResult> OnPostRejectAsync(CancellationToken ct) => Decide(upheld: false, ct);

    private async Task<IActionResult> Decide(bool upheld, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowRecheck(Code, Id), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);

        var form = await Request.ReadFormAsync(ct);
        var corrections = new WantedCorrections(
            SentScores.Read(form),
            SentConditions.Read(form, view.Application),
            SentFindings.Read(form)
        );
        var command = new DecideRecheck(Id, Version, upheld, Answer ?? "", corrections);
        return await After(
            await sender.Send(command, ct),
            upheld ? "rechecks.upheld_now" : "rechecks.rejected_now",
            ct
        );
    }

    private async Task<IActionResult> After(Result<RecheckId> done, string sentence, CancellationToken ct)
    {
        if (done.Errors.Count > 0)
            return await Show(this.Refused(done.Errors), ct);

        this.Say(texts[sentence]);
        return RedirectToPage("/Rechecks/Show", new { code = Code, id = Id });
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct)
    {
        var shown = await sender.Send(new ShowRecheck(Code, Id), ct);
        if (!shown.Succeeded(out var view))
            return this.Refused(shown.Errors);

        View = view;
        Owner = Owner == default ? view.Owner : Owner;
        if (MayDecide && (await sender.Send(new ListRecheckOwners(), ct)).Succeeded(out var owners))
            Owners = owners;
        if ((await sender.Send(new ShowScores(Code, Of: view.Application), ct)).Succeeded(out var scores))
            Scores = scores;
        if ((await sender.Send(new ListFiles(Code, Of: view.Application), ct)).Succeeded(out var files))
            Files = files;
        if ((await sender.Send(new ShowApplication(Code, view.Application), ct)).Succeeded(out var application))
            Verdict = application.Verdict;
        return answer;
    }

    private ScoreColumn? Column(string code) => Scores?.Terms?.Columns.FirstOrDefault(column => column.Code == code);

    private RequiredDocument? Document(string code) => Files?.Documents.FirstOrDefault(one => one.Code == code);

    private ConditionLine? Asked(string key) =>
        Once(Verdict?.Paths ?? []).Concat(Once(View.Before?.Paths ?? [])).FirstOrDefault(line => line.Key == key);
}

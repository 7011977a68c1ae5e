using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Files;

namespace Training.Web.Pages.Documents;

/// <summary>The files of a cohort, each with its documents; HR says here what was found, a page at once.</summary>
[Requires(Permission.ViewEveryone)]
[RequestFormLimits(ValueCountLimit = 4000)] // a page of the longest list
public sealed class CheckModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    private Dictionary<(CandidacyId, string), FindingOutcome> _wrong = [];

    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "show")]
    public FilesShown Shown { get; set; }

    /// <summary>One applicant only.</summary>
    [FromQuery(Name = "of")]
    public CandidacyId? Of { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public FilesView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayCheck => actor.Has(Permission.EnrolTrainees) && !View.Frozen;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var findings = SentFindings.Read(await Request.ReadFormAsync(ct));
        var checkedNow = await sender.Send(new CheckDocuments(Code, findings), ct);
        if (!checkedNow.Succeeded(out var outcomes))
            return await Show(this.Refused(checkedNow.Errors), ct);

        _wrong = outcomes
            .Where(outcome => outcome.Result != FindingResult.Saved)
            .DistinctBy(outcome => (outcome.Finding.Candidacy, outcome.Finding.Document))
            .ToDictionary(outcome => (outcome.Finding.Candidacy, outcome.Finding.Document));
        var saved = outcomes.Count - _wrong.Count;
        if (_wrong.Count > 0)
        {
            ModelState.AddModelError("", texts["documents.not_all_saved", ("wrong", _wrong.Count), ("saved", saved)]);
            return await Show(new PageResult { StatusCode = StatusCodes.Status409Conflict }, ct);
        }

        this.Say(texts["documents.findings_saved", ("count", saved)]);
        return LocalRedirect($"{Request.PathBase}{Request.Path}{Request.QueryString}"); // the same page of the list
    }

    public ShownFinding Finding(FileLine line, RequiredDocument document, FoundDocument found)
    {
        var wrong = _wrong.GetValueOrDefault((line.Candidacy, document.Code));
        return new(
            line,
            document,
            found,
            wrong?.Finding.State ?? found.State,
            wrong?.Finding.Reason ?? found.Reason,
            MayCheck && line.State == CandidacyState.Applied,
            wrong
        );
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ListFiles(Code, Shown, Of, Number), ct), view => View = view, answer);
}

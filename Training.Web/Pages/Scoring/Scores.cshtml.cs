using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Training.Application.Common;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Scoring;

namespace Training.Web.Pages.Scoring;

/// <summary>The scores of a cohort as a grid; HR enters them here, cell by cell or a page at once.</summary>
[Requires(Permission.ViewEveryone)]
public sealed class ScoresModel(ISender sender, IActor actor, Texts texts) : PageModel
{
    private Dictionary<(CandidacyId, string), ScoreOutcomeOfCell> _wrong = [];

    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "show")]
    public ScoresShown Shown { get; set; }

    /// <summary>One applicant only.</summary>
    [FromQuery(Name = "of")]
    public CandidacyId? Of { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ScoresView View { get; private set; } = null!; // the page is shown only when it is set

    public bool MayEnter => actor.Has(Permission.EnrolTrainees) && !View.Frozen;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => Show(Page(), ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var cells = SentScores.Read(await Request.ReadFormAsync(ct));
        var entered = await sender.Send(new EnterScores(Code, cells), ct);
        if (!entered.Succeeded(out var outcomes))
            return await Show(this.Refused(entered.Errors), ct);

        var written = outcomes.Count(outcome => outcome.IsWritten);
        _wrong = outcomes
            .Where(outcome => outcome.Change is ScoreChange.Conflict or ScoreChange.Refused)
            .ToDictionary(outcome => (outcome.Cell.Candidacy, outcome.Cell.Column));
        if (_wrong.Count > 0)
        {
            ModelState.AddModelError("", texts["scoring.not_all_saved", ("wrong", _wrong.Count), ("saved", written)]);
            return await Show(new PageResult { StatusCode = StatusCodes.Status409Conflict }, ct);
        }

        this.Say(texts["scoring.scores_saved", ("count", written)]);
        return LocalRedirect($"{Request.PathBase}{Request.Path}{Request.QueryString}"); // the same page of the list
    }

    public ShownScore Cell(ScoreLine line, ScoreColumn column, ScoreCellView cell)
    {
        var wrong = _wrong.GetValueOrDefault((line.Candidacy, column.Code));
        return new(
            line,
            column,
            cell,
            wrong?.Cell.Text ?? TypedScore.Write(cell.Value),
            MayEnter && line.State == CandidacyState.Applied,
            wrong
        );
    }

    private async Task<IActionResult> Show(IActionResult answer, CancellationToken ct) =>
        this.Shown(await sender.Send(new ShowScores(Code, Shown, Of, Number), ct), view => View = view, answer);
}

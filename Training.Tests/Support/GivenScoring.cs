using Training.Application.Enrolment.Files;
using Training.Application.Enrolment.Scoring;

namespace Training.Tests.Support;

/// <summary>Scoring plans and scores that a test starts from.</summary>
internal static class GivenScoring
{
    public static async Task<ScoringView> Scoring(this TestApp app, string cohort)
    {
        (await app.Send(new ShowScoring(cohort))).Succeeded(out var view).ShouldBeTrue();
        return view!;
    }

    /// <summary>In force: study results of 10 and an interview of 100, half each; the interview has a least score of 50.</summary>
    public static async Task GivenScoringPlan(this TestApp app, string cohort, ScoringTerms? terms = null)
    {
        (await app.Send(new DraftScoringPlan(cohort))).Errors.ShouldBeEmpty();
        var version = (await app.Scoring(cohort)).Draft!.Version;
        if (terms is not null)
            (await app.Send(new ChangeScoringPlan(cohort, version, terms))).Succeeded(out version).ShouldBeTrue();
        (await app.Send(new PutScoringPlanInForce(cohort, version))).Errors.ShouldBeEmpty();
    }

    /// <summary>A plan in force, a score by it, the draft of the next, and a file that is being checked.</summary>
    public static async Task GivenNextScoringPlan(this TestApp app, string cohort)
    {
        await app.GivenScoringPlan(cohort);
        (await app.Send(new DraftScoringPlan(cohort))).Errors.ShouldBeEmpty();
        (await app.Send(new SetUpFileCheck(cohort))).Errors.ShouldBeEmpty();
        (await app.Send(new ShowScores(cohort))).Succeeded(out var scores).ShouldBeTrue();
        var applicant = scores!.Lines.Items.First(line => line.State == CandidacyState.Applied).Candidacy;
        await app.EnterScores(cohort, Cell(applicant, "KQHT", "7,5"));
        (
            await app.Send(
                new CheckDocuments(
                    cohort,
                    [
                        new(applicant, "DON", 0, DocumentState.Present),
                        new(applicant, "BANG", 0, DocumentState.Rejected, "Bản sao chưa chứng thực"),
                    ]
                )
            )
        ).Errors.ShouldBeEmpty();
    }

    /// <summary>Enters what nobody entered yet, and answers what became of each cell.</summary>
    public static async Task<IReadOnlyList<ScoreOutcomeOfCell>> EnterScores(
        this TestApp app,
        string cohort,
        params ScoreCell[] cells
    )
    {
        (await app.Send(new EnterScores(cohort, cells))).Succeeded(out var outcomes).ShouldBeTrue();
        return outcomes!;
    }

    public static ScoreCell Cell(CandidacyId candidacy, string column, string text, int read = 0, string was = "") =>
        new(candidacy, column, read, was, text);
}

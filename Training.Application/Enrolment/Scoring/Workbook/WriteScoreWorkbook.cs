using System.Globalization;
using Training.Application.Cohorts.Contracts;
using Training.Application.Common.Spreadsheets;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Scoring.Workbook;

/// <summary>
/// The scores of a cohort as a workbook to fill, in the language of whoever asks; <see cref="ReadScoreWorkbook"/> reads it
/// back.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record WriteScoreWorkbook(string Cohort) : IQuery<IReadOnlyList<SheetExport>>;

internal sealed class WriteScoreWorkbookHandler(
    IScoringDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    ApplicantScores scores,
    WorkbookSeal seal
) : IRequestHandler<WriteScoreWorkbook, Result<IReadOnlyList<SheetExport>>>
{
    public async Task<Result<IReadOnlyList<SheetExport>>> Handle(WriteScoreWorkbook query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await scores.PlanOf(cohort.Id, ct) is not { } plan)
            return ScoringErrors.NoPlan;

        var (entered, applicants) = (await Entered(cohort.Id, ct), await Applicants(cohort.Id, ct));
        var stamp = ScoreWorkbookStamp.Of(cohort.Code, plan.Number);
        return new List<SheetExport> { Scores(plan.Terms, stamp, applicants, entered), About(cohort, plan, stamp) };
    }

    /// <summary>Those about whom nothing was decided yet, in the order of lists (NAM-01).</summary>
    private Task<List<Row>> Applicants(CohortId cohort, CancellationToken ct) =>
        (
            from candidacy in enrolment.Candidacies
            where candidacy.CohortId == cohort && candidacy.State == CandidacyState.Applied
            join person in people.All on candidacy.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new Row(candidacy.Id, candidacy.Details.FileNumber, person.FullName, person.Birth)
        ).ToListAsync(ct);

    private async Task<ILookup<CandidacyId, ReadScore>> Entered(CohortId cohort, CancellationToken ct)
    {
        var rows = await db
            .Scores.Where(score => score.CohortId == cohort)
            .Select(score => new
            {
                score.CandidacyId,
                score.Column,
                score.Version,
                score.Value,
                score.Absent,
            })
            .ToListAsync(ct);
        return rows.ToLookup(
            one => one.CandidacyId,
            one => new ReadScore(one.Column, one.Version, TypedScore.Write(new(one.Value, one.Absent)))
        );
    }

    private SheetExport Scores(
        ScoringTerms terms,
        ScoreWorkbookStamp stamp,
        IReadOnlyList<Row> applicants,
        ILookup<CandidacyId, ReadScore> entered
    )
    {
        var columns = terms.Columns;
        return new(
            ScoreWorkbookWords.Scores.Text,
            [
                new(ScoreWorkbookWords.Number.Text, 6),
                new(ScoreWorkbookWords.FileNumber.Text, 14),
                new(ScoreWorkbookWords.FullName.Text, 30),
                new(ScoreWorkbookWords.Birth.Text, 12),
                .. columns.Select(column => new SheetColumn(ScoreWorkbookWords.Of(column).Text, 18)),
                new(ScoreWorkbookWords.Row.Text, 24),
            ],
            applicants
                .Select(
                    IReadOnlyList<object?> (one, i) =>
                    {
                        var own = columns
                            .Select(column => entered[one.Id].FirstOrDefault(score => score.Column == column.Code))
                            .Zip(columns, (score, column) => score ?? new ReadScore(column.Code, 0, ""))
                            .ToList();
                        return
                        [
                            i + 1,
                            one.FileNumber,
                            one.FullName,
                            $"{one.Birth}",
                            .. own.Select(score => score.Was),
                            stamp.Sign(seal, one.Id, own),
                        ];
                    }
                )
                .ToAsyncEnumerable()
        )
        {
            TypedAsText = true,
        };
    }

    private SheetExport About(CohortSummary cohort, ScoringPlan plan, ScoreWorkbookStamp stamp)
    {
        IReadOnlyList<object?>[] rows =
        [
            [ScoreWorkbookWords.Cohort.Text, cohort.Code],
            [ScoreWorkbookWords.Plan.Text, plan.Number],
            [ScoreWorkbookWords.Entry.Text, ScoreWorkbookWords.HowToFill.Text],
            .. plan.Terms.Columns.Select(
                IReadOnlyList<object?> (column) =>
                    [
                        ScoreWorkbookWords.Of(column).Text,
                        string.Create(CultureInfo.CurrentCulture, $"{(column.IsPriority ? 1 : 0)} – {column.Most}"),
                    ]
            ),
            [ScoreWorkbookWords.Stamp.Text, stamp.Sign(seal)],
        ];
        return new(
            ScoreWorkbookWords.About.Text,
            [new(ScoreWorkbookWords.Subject.Text, 30), new(ScoreWorkbookWords.Content.Text, 90)],
            rows.ToAsyncEnumerable()
        );
    }

    private sealed record Row(CandidacyId Id, string? FileNumber, string FullName, PartialDate Birth);
}

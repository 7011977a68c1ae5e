using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.Enrolment.Selection;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Scoring;

public enum ScoresShown
{
    All,

    /// <summary>Of whom a score is not entered yet.</summary>
    Missing,
}

/// <summary>The scores of a cohort as a grid: applicants in the order of lists (NAM-01), columns of the plan in force.</summary>
/// <param name="Cohort">Code of the cohort.</param>
/// <param name="Of">One applicant only; null: everybody.</param>
/// <param name="Page">From 1.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ShowScores(
    string Cohort,
    ScoresShown Shown = ScoresShown.All,
    CandidacyId? Of = null,
    int Page = 1
) : IQuery<ScoresView>
{
    public const int PageSize = 50;
}

/// <param name="Terms">Null while no plan is in force: then nothing can be entered.</param>
/// <param name="Missing">Of how many a score is not entered yet.</param>
/// <param name="Frozen">A selection was decided by them.</param>
public sealed record ScoresView(
    CohortSummary Cohort,
    int? Plan,
    ScoringTerms? Terms,
    Page<ScoreLine> Lines,
    int All,
    int Missing,
    bool Frozen
);

/// <param name="Cells">In the order of the columns of the plan.</param>
public sealed record ScoreLine(
    CandidacyId Candidacy,
    PersonId Person,
    string FullName,
    string? FileNumber,
    CandidacyState State,
    IReadOnlyList<ScoreCellView> Cells,
    TotalScore Total
);

/// <param name="Version">0: nothing was ever entered.</param>
/// <param name="By">Who entered it; null while nobody did.</param>
/// <param name="Workbook">The file that it came with; null: typed on a page.</param>
public sealed record ScoreCellView(
    string Column,
    int Version,
    ScoreValue Value,
    string? By,
    DateTimeOffset? At,
    string? Workbook
);

internal sealed class ShowScoresRules : AbstractValidator<ShowScores>
{
    public ShowScoresRules() =>
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("enrolment.page_out_of_range");
}

internal sealed class ShowScoresHandler(
    IScoringDb db,
    IEnrolmentDb enrolment,
    IPeopleDirectory people,
    ICohortDirectory cohorts,
    ApplicantScores scores,
    SelectionFreeze freeze
) : IRequestHandler<ShowScores, Result<ScoresView>>
{
    public async Task<Result<ScoresView>> Handle(ShowScores query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await scores.PlanOf(cohort.Id, ct) is not { } plan)
            return new ScoresView(cohort, null, null, new([], 0, 1, ShowScores.PageSize), 0, 0, Frozen: false);

        var all = enrolment.Candidacies.Where(one =>
            one.CohortId == cohort.Id && one.State != CandidacyState.Withdrawn
        );
        var missing = Unscored(all, plan.Terms);
        var among =
            query.Of is { } only ? all.Where(one => one.Id == only)
            : query.Shown == ScoresShown.Missing ? missing
            : all;
        var rows = await (
            from candidacy in among
            join person in people.All on candidacy.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new Row(candidacy.Id, person.Id, person.FullName, candidacy.Details.FileNumber, candidacy.State)
        )
            .Skip((query.Page - 1) * ShowScores.PageSize)
            .Take(ShowScores.PageSize)
            .ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Candidacy);
        var entered = (
            await db.Scores.AsNoTracking().Where(one => ids.Contains(one.CandidacyId)).ToListAsync(ct)
        ).ToLookup(one => one.CandidacyId);
        return new ScoresView(
            cohort,
            plan.Number,
            plan.Terms,
            new(
                rows.ConvertAll(row => Line(row, plan.Terms, [.. entered[row.Candidacy]])),
                await among.CountAsync(ct),
                query.Page,
                ShowScores.PageSize
            ),
            await all.CountAsync(ct),
            await missing.CountAsync(ct),
            await freeze.Holds(cohort.Id, ct)
        );
    }

    /// <summary>The priority group may stay empty: then it is none.</summary>
    private IQueryable<Candidacy> Unscored(IQueryable<Candidacy> all, ScoringTerms terms)
    {
        var needed = terms.Components.Select(one => one.Code).ToList();
        return all.Where(one =>
            one.State == CandidacyState.Applied
            && db.Scores.Count(score =>
                score.CandidacyId == one.Id && needed.Contains(score.Column) && (score.Value != null || score.Absent)
            ) < needed.Count
        );
    }

    private static ScoreLine Line(Row row, ScoringTerms terms, IReadOnlyList<Score> entered)
    {
        var own = entered.ToDictionary(one => one.Column);
        return new(
            row.Candidacy,
            row.Person,
            row.FullName,
            row.FileNumber,
            row.State,
            [
                .. terms.Columns.Select(column =>
                    own.TryGetValue(column.Code, out var score)
                        ? new ScoreCellView(
                            column.Code,
                            score.Version,
                            score.Entered,
                            score.EnteredBy,
                            score.EnteredAt,
                            score.Workbook
                        )
                        : new ScoreCellView(column.Code, 0, ScoreValue.None, null, null, null)
                ),
            ],
            terms.Total(own.ToDictionary(one => one.Key, one => one.Value.Entered))
        );
    }

    private sealed record Row(
        CandidacyId Candidacy,
        PersonId Person,
        string FullName,
        string? FileNumber,
        CandidacyState State
    );
}

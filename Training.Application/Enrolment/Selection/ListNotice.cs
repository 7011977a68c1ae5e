using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>
/// The list of the last selection of a cohort for the notice board, in the order of lists (NAM-01): those admitted, or those on
/// the reserve lists. Nothing sensitive is on it (SEC-03), and ID numbers only as hints, which tell namesakes apart.
/// </summary>
/// <param name="Cohort">Code of the cohort.</param>
[Requires(Permission.EnrolTrainees)]
public sealed record ListNotice(string Cohort, bool Reserve = false) : IQuery<NoticeList>;

/// <param name="Decision">By which the list holds; empty while it is a trial.</param>
public sealed record NoticeList(
    CohortSummary Cohort,
    int Number,
    SelectionState State,
    Decision Decision,
    IReadOnlyList<NoticeLine> Lines
);

/// <param name="IdHint">The last digits; null where no number is on file.</param>
/// <param name="Place">The seats they got, or for which they wait.</param>
public sealed record NoticeLine(
    string FullName,
    PartialDate Birth,
    Gender? Gender,
    string? IdHint,
    DegreeLevel? Degree,
    string? FieldOfStudy,
    decimal Total,
    NamedStanding Place
);

internal sealed class ListNoticeHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IPeopleRegister register,
    SelectionReasons reasons
) : IRequestHandler<ListNotice, Result<NoticeList>>
{
    private const int Portion = 1000;

    public async Task<Result<NoticeList>> Handle(ListNotice query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await db.Selections.LastOf(cohort.Id, ct) is not { State: not SelectionState.Ranking } run)
            return SelectionErrors.Unknown;

        var outcome = query.Reserve ? SelectionOutcome.Reserve : SelectionOutcome.Admitted;
        var rows = await (
            from line in db.SelectionLines.AsNoTracking()
            where line.RunId == run.Id && line.Outcome == outcome
            join candidacy in enrolment.Candidacies on line.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new { Line = line, person.Id }
        ).ToListAsync(ct);
        var why = await reasons.Of(run, ct);
        var lines = new List<NoticeLine>(rows.Count);
        foreach (var chunk in rows.Chunk(Portion))
        {
            var files = await register.Read([.. chunk.Select(row => row.Id)], ct);
            lines.AddRange(chunk.Select(row => Line(files[row.Id].Masked(), why(row.Line))));
        }
        return new NoticeList(cohort, run.Number, run.State, run.Decision, lines);
    }

    private static NoticeLine Line(PersonDetails file, SelectionReason why) =>
        new(
            file.FullName,
            file.Birth,
            file.Gender,
            file.IdNumber,
            file.Degree,
            file.FieldOfStudy,
            why.Total!.Value,
            why.Seat ?? why.Standings[0]
        );
}

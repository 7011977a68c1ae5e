using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment.Selection;

/// <summary>What the last selection of a cohort says of its applicants: those ranked in their order, then the others by name.</summary>
/// <param name="Outcome">Null: all.</param>
/// <param name="Size">Rows of a page, 1 to 500.</param>
[Requires(Permission.ViewEveryone)]
public sealed record ListSelected(string Cohort, SelectionOutcome? Outcome = null, int Page = 1, int Size = 100)
    : IQuery<Page<SelectedLine>>;

public sealed record SelectedLine(
    CandidacyId Candidacy,
    PersonId Person,
    string FullName,
    PartialDate Birth,
    SelectionReason Why
);

internal sealed class ListSelectedRules : AbstractValidator<ListSelected>
{
    public ListSelectedRules()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("enrolment.page_out_of_range");
        RuleFor(query => query.Size).InclusiveBetween(1, 500).WithErrorCode("enrolment.page_size_out_of_range");
    }
}

internal sealed class ListSelectedHandler(
    ISelectionDb db,
    IEnrolmentDb enrolment,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    SelectionReasons reasons
) : IRequestHandler<ListSelected, Result<Page<SelectedLine>>>
{
    public async Task<Result<Page<SelectedLine>>> Handle(ListSelected query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;
        if (await db.Selections.LastOf(cohort.Id, ct) is not { } run)
            return SelectionErrors.Unknown;

        var lines =
            from line in db.SelectionLines.AsNoTracking()
            where line.RunId == run.Id && run.State != SelectionState.Ranking
            where (query.Outcome == null || line.Outcome == query.Outcome)
            join candidacy in enrolment.Candidacies on line.CandidacyId equals candidacy.Id
            join person in people.All on candidacy.PersonId equals person.Id
            select new { Line = line, Person = person };
        var rows = await lines
            .OrderBy(row => row.Line.Place == null)
            .ThenBy(row => row.Line.Place)
            .ThenBy(row => row.Person.SortKey)
            .ThenBy(row => row.Person.Id)
            .Skip((query.Page - 1) * query.Size)
            .Take(query.Size)
            .ToListAsync(ct);
        var why = await reasons.Of(run, ct);
        return new Page<SelectedLine>(
            rows.ConvertAll(row => new SelectedLine(
                row.Line.CandidacyId,
                row.Person.Id,
                row.Person.FullName,
                row.Person.Birth,
                why(row.Line)
            )),
            await lines.CountAsync(ct),
            query.Page,
            query.Size
        );
    }
}

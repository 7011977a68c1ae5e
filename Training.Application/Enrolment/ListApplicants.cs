using FluentValidation;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>Everybody who applied to a cohort, in the order of lists (NAM-01), with where they stand.</summary>
/// <param name="Size">Rows of a page, 1 to 500.</param>
[Requires(Permission.ViewPeople)]
public sealed record ListApplicants(string Cohort, int Page = 1, int Size = 100) : IQuery<Page<ApplicantLine>>;

public sealed record ApplicantLine(
    CandidacyId Candidacy,
    PersonId Person,
    string FullName,
    PartialDate Birth,
    CandidacyState State,
    string? Class,
    string? Post,
    UnitId? Unit,
    string? FileNumber,
    DateOnly? FiledOn
);

internal sealed class ListApplicantsRules : AbstractValidator<ListApplicants>
{
    public ListApplicantsRules()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode("enrolment.page_out_of_range");
        RuleFor(query => query.Size).InclusiveBetween(1, 500).WithErrorCode("enrolment.page_size_out_of_range");
    }
}

internal sealed class ListApplicantsHandler(
    IEnrolmentDb db,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IPeopleInSight sight,
    IActor actor
) : IRequestHandler<ListApplicants, Result<Page<ApplicantLine>>>
{
    public async Task<Result<Page<ApplicantLine>>> Handle(ListApplicants query, CancellationToken ct)
    {
        if (await cohorts.FindByCode(query.Cohort, ct) is not { } cohort)
            return EnrolmentErrors.CohortUnknown;

        var visible = db.Candidacies.Where(candidacy => candidacy.CohortId == cohort.Id);
        if (!actor.Has(Permission.ViewEveryone))
        {
            var own = sight.Of(actor.User ?? default);
            visible = visible.Where(candidacy => own.Contains(candidacy.PersonId));
            if (!await visible.AnyAsync(ct))
                return EnrolmentErrors.CohortUnknown; // another's cohort reads like none
        }

        var classes = (await cohorts.Classes(cohort.Id, ct)).ToDictionary(c => c.Id, c => c.Code);
        var rows = await (
            from candidacy in visible
            join person in people.All on candidacy.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new { Candidacy = candidacy, Person = person }
        )
            .AsNoTracking()
            .Skip((query.Page - 1) * query.Size)
            .Take(query.Size)
            .ToListAsync(ct);

        return new Page<ApplicantLine>(
            rows.ConvertAll(row => Line(row.Candidacy, row.Person, classes)),
            await visible.CountAsync(ct),
            query.Page,
            query.Size
        );
    }

    private static ApplicantLine Line(Candidacy file, PersonLine person, Dictionary<ClassId, string> classes) =>
        new(
            file.Id,
            person.Id,
            person.FullName,
            person.Birth,
            file.State,
            file.ClassId is { } id ? classes[id] : null,
            file.Details.Post,
            file.Details.Unit,
            file.Details.FileNumber,
            file.Details.FiledOn
        );
}

using Training.Application.Access.Contracts;
using Training.Application.Cohorts.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

/// <summary>A class with the people in it now, in the order of lists (NAM-01). An adviser sees the own classes only.</summary>
[Requires(Permission.ViewClasses)]
public sealed record ShowClass(string Code) : IQuery<ClassView>;

public sealed record ClassView(
    ClassSummary Class,
    CohortSummary Cohort,
    AccountSummary? Adviser,
    IReadOnlyList<TraineeLine> Trainees
);

public sealed record TraineeLine(
    PersonId Id,
    string FullName,
    PartialDate Birth,
    Gender? Gender,
    string? Post,
    string? Unit,
    DateOnly Since
);

internal sealed class ShowClassHandler(
    IEnrolmentDb db,
    ICohortDirectory cohorts,
    IPeopleDirectory people,
    IUnitCatalogue units,
    IAccounts accounts,
    IActor actor
) : IRequestHandler<ShowClass, Result<ClassView>>
{
    public async Task<Result<ClassView>> Handle(ShowClass query, CancellationToken ct)
    {
        if (await cohorts.FindClassByCode(query.Code, ct) is not { } found)
            return EnrolmentErrors.ClassNotFound;
        if (!actor.Has(Permission.ViewEveryone) && (actor.User is null || found.Adviser != actor.User))
            return EnrolmentErrors.ClassNotFound;

        var names = (await units.All(ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var rows = await (
            from spell in db.Spells
            join candidacy in db.Candidacies on spell.CandidacyId equals candidacy.Id
            join person in people.All on spell.PersonId equals person.Id
            where spell.ClassId == found.Id && spell.Until == null
            orderby person.SortKey, person.Id
            select new
            {
                Person = person,
                candidacy.Details.Post,
                candidacy.Details.Unit,
                spell.From,
            }
        ).ToListAsync(ct);

        return new ClassView(
            found,
            (await cohorts.Find(found.CohortId, ct))!,
            found.Adviser is { } adviser ? (await accounts.Find([adviser], ct)).GetValueOrDefault(adviser) : null,
            rows.ConvertAll(row => new TraineeLine(
                row.Person.Id,
                row.Person.FullName,
                row.Person.Birth,
                row.Person.Gender,
                row.Post,
                row.Unit is { } unit ? names.GetValueOrDefault(unit) : null,
                row.From
            ))
        );
    }
}

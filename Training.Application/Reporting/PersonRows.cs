using Training.Application.Cohorts;
using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment;
using Training.Application.Enrolment.Contracts;
using Training.Application.People;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

/// <summary>A line of the list. Of several candidacies it shows the last.</summary>
public sealed record PersonRow(PersonId Id, string FullName, PartialDate Birth, Gender? Gender)
{
    public StandingRow? Standing { get; init; }
}

/// <summary>Where a person stands in a cohort, in words.</summary>
public sealed record StandingRow(
    PersonId PersonId,
    CandidacyId CandidacyId,
    CandidacyState State,
    string Cohort,
    string? Class,
    string? Unit,
    string? Post,
    string? FileNumber
);

/// <summary>Reads lines for people that were found, in the order given.</summary>
internal sealed class PersonRows(IPeopleDb people, IEnrolmentDb enrolment, ICohortsDb cohorts)
{
    public async Task<IReadOnlyList<PersonRow>> Read(IReadOnlyList<PersonId> ids, CancellationToken ct)
    {
        var persons = await people
            .People.Where(person => ids.Contains(person.Id))
            .Select(person => new PersonRow(person.Id, person.Open.FullName, person.Open.Birth, person.Open.Gender))
            .ToDictionaryAsync(row => row.Id, ct);
        var standings = (await Standings(ids, ct)).ToLookup(standing => standing.PersonId);
        return
        [
            .. ids.Where(persons.ContainsKey)
                .Select(id => persons[id] with { Standing = standings[id].MaxBy(s => s.CandidacyId.Value) }),
        ];
    }

    /// <summary>All candidacies of these people.</summary>
    public Task<List<StandingRow>> Standings(IReadOnlyList<PersonId> ids, CancellationToken ct) =>
        (
            from candidacy in enrolment.Candidacies.AsNoTracking()
            join cohort in cohorts.Cohorts on candidacy.CohortId equals cohort.Id
            join @class in cohorts.Classes on candidacy.ClassId equals (ClassId?)@class.Id into classes
            from @class in classes.DefaultIfEmpty()
            join unit in people.Units on candidacy.Details.Unit equals (UnitId?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            where ids.Contains(candidacy.PersonId)
            select new StandingRow(
                candidacy.PersonId,
                candidacy.Id,
                candidacy.State,
                cohort.Code,
                @class.Code,
                unit.Name,
                candidacy.Details.Post,
                candidacy.Details.FileNumber
            )
        ).ToListAsync(ct);
}

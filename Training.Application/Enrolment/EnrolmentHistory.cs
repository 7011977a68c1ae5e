using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

internal sealed class EnrolmentHistory(IEnrolmentDb db, ICohortDirectory cohorts) : IEnrolmentHistory
{
    public async Task<IReadOnlyList<EnrolmentFact>> Of(PersonId person, CancellationToken ct)
    {
        var files = await db
            .Candidacies.Where(c => c.PersonId == person)
            .Select(c => new
            {
                c.Id,
                c.CohortId,
                c.Details.FiledOn,
            })
            .ToListAsync(ct);
        var steps = await db.Steps.AsNoTracking().Where(step => step.PersonId == person).ToListAsync(ct);
        var cohortCodes = (await cohorts.All(ct)).ToDictionary(cohort => cohort.Id, cohort => cohort.Code);
        var classCodes = (await cohorts.AllClasses(ct)).ToDictionary(@class => @class.Id, @class => @class.Code);

        return
        [
            .. from file in files
            from fact in steps
                .Where(step => step.CandidacyId == file.Id)
                .OrderByDescending(step => step.Number)
                .Select(step => new EnrolmentFact(
                    step.On,
                    step.Kind,
                    cohortCodes[file.CohortId],
                    step.ClassId is { } @class ? classCodes[@class] : null,
                    step.Decision,
                    step.Reason
                ))
                .Append(new EnrolmentFact(file.FiledOn, null, cohortCodes[file.CohortId], null, Decision.None, null))
            orderby fact.On ?? DateOnly.MinValue descending
            select fact,
        ];
    }
}

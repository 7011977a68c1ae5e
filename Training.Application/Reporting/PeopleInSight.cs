using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Reporting;

internal sealed class PeopleInSight(IStandings standings, ICohortDirectory cohorts) : IPeopleInSight
{
    public IQueryable<PersonId> Of(UserId staff)
    {
        var own = cohorts.ClassesOf(staff);
        return standings
            .All.Where(standing => standing.ClassId != null && own.Contains(standing.ClassId.Value))
            .Select(standing => standing.PersonId);
    }
}

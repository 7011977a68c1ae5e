using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Enrolment;

internal sealed class PeopleInSight(IActor actor, IEnrolmentDb db, ICohortDirectory cohorts, IPeopleDirectory people)
    : IPeopleInSight
{
    public bool IsEverybody => actor.Has(Permission.ViewCohorts);

    public IQueryable<PersonId> Own
    {
        get
        {
            var user = actor.User;
            var classes = user is { } adviser ? cohorts.ClassesOf(adviser) : cohorts.ClassesOf(default);
            return people
                .All.Where(person => user != null && person.Account == user)
                .Select(person => person.Id)
                .Union(
                    db.Candidacies.Where(c => c.ClassId != null && classes.Contains(c.ClassId.Value))
                        .Select(c => c.PersonId)
                );
        }
    }
}

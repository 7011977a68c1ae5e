using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Attendance.Facts;

/// <summary>Who is in a class of a cohort today and can sign in; nobody else is told of their attendance.</summary>
internal sealed class TraineesToTell(
    ICohortDirectory cohorts,
    IClassMembers members,
    IPeopleDirectory people,
    TimeProvider clock
)
{
    public async Task<IQueryable<TraineeToTell>> Of(CohortId cohort, CancellationToken ct)
    {
        var (today, classes) = (clock.Day(), (await cohorts.Classes(cohort, ct)).Select(one => one.Id).ToList());
        return from member in members.All
            where classes.Contains(member.ClassId)
            where member.From <= today && (member.Until == null || today < member.Until)
            join person in people.All on member.PersonId equals person.Id
            where person.Account != null
            select new TraineeToTell { Person = person.Id, Account = person.Account!.Value };
    }
}

internal sealed class TraineeToTell
{
    public required PersonId Person { get; init; }
    public required UserId Account { get; init; }
}

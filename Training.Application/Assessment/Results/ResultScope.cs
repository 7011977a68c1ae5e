using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;

namespace Training.Application.Assessment.Results;

/// <summary>The row scope of results (P20): offices see every class, an adviser their own. What is out of sight does not exist.</summary>
internal sealed class ResultScope(ICohortDirectory cohorts, IClassMembers members, IActor actor)
{
    /// <summary>Null when there is no such class for the actor.</summary>
    public async Task<ClassSummary?> Find(string code, CancellationToken ct) =>
        await cohorts.FindClassByCode(code, ct) is { } found
        && (actor.Has(Permission.ViewEveryone) || (actor.User is { } user && found.Adviser == user))
            ? found
            : null;

    /// <summary>The class; null also when the person neither is nor was in it.</summary>
    public async Task<ClassSummary?> Find(string code, PersonId person, CancellationToken ct) =>
        await Find(code, ct) is { } place && await PeopleOf(place.Id).AnyAsync(one => one == person, ct) ? place : null;

    /// <summary>Who is or was in the class.</summary>
    public IQueryable<PersonId> PeopleOf(ClassId id) =>
        members.All.Where(member => member.ClassId == id).Select(member => member.PersonId).Distinct();
}

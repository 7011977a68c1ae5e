using Training.Application.Cohorts.Contracts;
using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Contracts;

namespace Training.Application.Timetable.Publishing;

/// <summary>Finds out whose schedule changes.</summary>
internal sealed class AudienceReader(IPublishingDb db, IClassMembers members, IPeopleDirectory people)
{
    public async Task<Affected> Of(IReadOnlyList<SessionChange> changes, CancellationToken ct)
    {
        var sides = changes.SelectMany(change => change.Sides).ToList();
        var classes = sides.SelectMany(side => side.Classes).DistinctBy(one => one.Id).ToList();
        var trainees = await Trainees([.. classes.Select(one => new ClassId(one.Id))], ct);
        var instructors = await Instructors(sides, ct);
        return new(changes, trainees, instructors, classes.ToDictionary(one => new ClassId(one.Id), one => one.Name));
    }

    private async Task<ILookup<ClassId, Trainee>> Trainees(List<ClassId> classes, CancellationToken ct)
    {
        var found = await (
            from member in members.All
            where classes.Contains(member.ClassId)
            join person in people.All on member.PersonId equals person.Id
            orderby person.SortKey, person.Id
            select new Trainee(person.Id, person.FullName, person.Account, member.ClassId, member.From, member.Until)
        ).ToListAsync(ct);
        return found.ToLookup(trainee => trainee.Class);
    }

    private async Task<IReadOnlyDictionary<InstructorId, AffectedPerson>> Instructors(
        IReadOnlyList<SessionContent> sides,
        CancellationToken ct
    )
    {
        var named = sides.SelectMany(side => side.Instructors).DistinctBy(one => one.Id).ToList();
        var ids = named.ConvertAll(one => new InstructorId(one.Id));
        var accounts = await db
            .Instructors.Where(instructor => ids.Contains(instructor.Id))
            .ToDictionaryAsync(instructor => instructor.Id, instructor => instructor.Account, ct);
        return named.ToDictionary(
            one => new InstructorId(one.Id),
            one => new AffectedPerson(
                one.Name,
                accounts.GetValueOrDefault(new(one.Id)),
                Person: null,
                new InstructorId(one.Id)
            )
        );
    }
}

/// <summary>A trainee in one class for some days.</summary>
internal sealed record Trainee(
    PersonId Person,
    string Name,
    UserId? Account,
    ClassId Class,
    DateOnly From,
    DateOnly? Until
)
{
    public bool IsThere(DateOnly day) => From <= day && (Until is null || day < Until);
}

/// <summary>Somebody who is to be told: a trainee or an instructor.</summary>
internal sealed record AffectedPerson(string Name, UserId? Account, PersonId? Person, InstructorId? Instructor);

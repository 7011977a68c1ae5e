using Training.Application.Enrolment.Contracts;
using Training.Application.People.Contracts;
using Training.Application.Timetable.Publishing;

namespace Training.Application.Timetable.Schedules;

/// <summary>
/// The row scope of schedules: a trainee's own are the sessions of each class on the days of the spell in it (P21), an
/// instructor's those they teach. Page, API, offline copy and feed all ask here.
/// </summary>
internal sealed class OwnAudiences(IPublishingDb db, IClassMembers members, IPeopleDirectory people)
{
    public async Task<IReadOnlyList<Audience>> Of(UserId account, CancellationToken ct)
    {
        var spells = await (
            from member in members.All
            join person in people.All on member.PersonId equals person.Id
            where person.Account == account
            orderby member.From
            select new
            {
                member.ClassId,
                member.From,
                member.Until,
            }
        ).ToListAsync(ct);
        var instructors = await db
            .Instructors.Where(instructor => instructor.Account == account)
            .Select(instructor => instructor.Id)
            .ToListAsync(ct);
        return
        [
            .. spells.Select(spell => new Audience(spell.ClassId.Value, spell.From, spell.Until, Teaches: false)),
            .. instructors.Select(id => new Audience(id.Value, DateOnly.MinValue, Until: null, Teaches: true)),
        ];
    }
}
